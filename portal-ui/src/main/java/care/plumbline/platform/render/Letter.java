package care.plumbline.platform.render;

import java.util.List;

/**
 * What a mail says, before it has words.
 *
 * @param key of its words: {@code mail.<key>.subject}, {@code .text}, {@code .link} where it has one, {@code .end} where
 *     there is something to add
 * @param arguments of its text
 * @param facts what somebody looks for at a glance
 * @param page where its link leads; empty for none
 */
record Letter(String key, List<Object> arguments, List<Fact> facts, String page) {

    /** A fact with its name. */
    record Fact(String name, String value) {}

    /** A link and its words. */
    record Link(String words, String address) {}
}
