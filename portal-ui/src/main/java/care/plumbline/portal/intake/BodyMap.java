package care.plumbline.portal.intake;

import care.plumbline.triage.protocol.Language;
import care.plumbline.triage.protocol.Option;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The back of a body with places to pick, a second way to give the answer of the list beside it. It keeps no value of
 * its own: it tells which place was picked and shows the codes it is given.
 */
final class BodyMap extends Composite<Div> {

    /** Only the keys of a checkbox, once per press; the page must not scroll under a held space bar. */
    private static final String PICKING_KEY =
            "(event.key===' '||event.key==='Enter')&&(event.preventDefault(),!event.repeat)";

    private static final String OUTLINE = "M120 11C111.2 12.3 106.6 12 100.2 19.8C93.5 27.8 92.9 36.5 93.6 46.4"
            + "C89.8 45.4 88.4 44.1 88.4 51C88.4 61.1 93.5 59.9 94.6 63.3C96.1 68.6 97.1 70.1 99.3 74.8"
            + "C104.4 85.9 102.7 98.4 90.9 104.1C63.6 117.2 35.7 108.5 28.5 148C25.8 163.3 26.5 180.7 24.3 196.9"
            + "C22.3 212 18.9 226.9 16.1 241.9C11.1 268.3 15.6 284.3 15.7 309.7C15.8 318.6 12.6 326.7 11.4 335.5"
            + "C10.1 344.8 10 373.4 21.5 376.9C26.3 378.3 28.1 370.7 28.4 367.5C28.6 364 28.7 360.5 28.8 357"
            + "C29.9 359.3 30.9 363.8 34.4 360.7C39.2 356.5 32.4 329 31.7 322.6C30 306.9 38.3 275.7 40.1 258"
            + "C42.4 236.2 42.7 216.3 46.8 194.4C48.2 186.9 49.3 179.4 51.4 172C51.1 184.5 51 188.5 54.5 201.1"
            + "C59.4 218.5 60.3 221.1 56.8 239.6C52.7 261 49.3 274.5 48.6 297C47.4 337.6 55.5 377.6 62.3 417.5"
            + "C66.2 440.2 58.6 458.7 60.4 481.9C61.5 494.7 63.6 507.3 66 520L106 520"
            + "C107.4 498.2 110.5 474.8 106.3 453.4C100 420.8 102.8 413.5 108.9 380.9C111.9 364.8 114.8 348.6 120 333"
            + "C125.2 348.6 128.1 364.8 131.1 380.9C137.2 413.5 140 420.8 133.7 453.4C129.5 474.8 132.6 498.2 134 520"
            + "L174 520C176.4 507.3 178.5 494.7 179.6 481.9C181.4 458.7 173.8 440.2 177.7 417.5"
            + "C184.5 377.6 192.6 337.6 191.4 297C190.7 274.5 187.3 261 183.2 239.6"
            + "C179.7 221.1 180.6 218.5 185.5 201.1C189 188.5 188.9 184.5 188.6 172"
            + "C190.7 179.4 191.8 186.9 193.2 194.4C197.3 216.3 197.6 236.2 199.9 258"
            + "C201.7 275.7 210 306.9 208.3 322.6C207.6 329 200.8 356.5 205.6 360.7C209.1 363.8 210.1 359.3 211.2 357"
            + "C211.3 360.5 211.4 364 211.6 367.5C211.9 370.7 213.7 378.3 218.5 376.9"
            + "C230 373.4 229.9 344.8 228.6 335.5C227.4 326.7 224.2 318.6 224.3 309.7"
            + "C224.4 284.3 228.9 268.3 223.9 241.9C221.1 226.9 217.7 212 215.7 196.9"
            + "C213.5 180.7 214.2 163.3 211.5 148C204.3 108.5 176.4 117.2 149.1 104.1"
            + "C137.3 98.4 135.6 85.9 140.7 74.8C142.9 70.1 143.9 68.6 145.4 63.3C146.5 59.9 151.6 61.1 151.6 51"
            + "C151.6 44.1 150.2 45.4 146.4 46.4C147.1 36.5 146.5 27.8 139.8 19.8C133.4 12 128.8 12.3 120 11Z";

    private static final String DETAIL = "M74.5 121C76.9 131.2 80.9 145.9 71.8 154.1C68.4 157.1 64 155.7 62 151.9"
            + "L60 148M165.5 121C163.1 131.2 159.1 145.9 168.2 154.1C171.6 157.1 176 155.7 178 151.9L180 148M51.4 172"
            + "C50.8 164.4 51 165.3 48.5 158M188.6 172C189.2 164.4 189 165.3 191.5 158M23.5 234"
            + "C29.6 236.6 27.5 236.3 34 235M216.5 234C210.4 236.6 212.5 236.3 206 235M18.2 373"
            + "C17.6 366.1 17.3 362.9 17.7 355.9L17.8 354M221.8 373C222.4 366.1 222.7 362.9 222.3 355.9L222.2 354"
            + "M23.4 375.4C23 368.4 22.8 363.2 23 356.1L23 355M216.6 375.4C217 368.4 217.2 363.2 217 356.1L217 355"
            + "M100.6 76C109.3 79.3 112.3 81 122.1 80.6C129.5 80.2 132.8 78.5 139.4 76";

    /** From the neck down, the person's left before the right, so the tab key walks the body in order. */
    private static final List<Place> PLACES = List.of(
            new Place(
                    "upper",
                    "M120 111.1C108.6 111.3 97.4 112.5 86.3 115.5C77.1 117.9 81.1 127.7 81.3 135"
                            + "C81.5 143.9 77.7 153.7 90.4 154.5C99.5 155 107.3 155.4 116.4 155.5L120 155.5"
                            + "L123.6 155.5C132.7 155.4 140.5 155 149.6 154.5C162.3 153.7 158.5 143.9 158.7 135"
                            + "C158.9 127.7 162.9 117.9 153.7 115.5C142.6 112.5 131.4 111.3 120 111.1Z",
                    "M113.5 134l4.6 4.8l8.6 -10.4",
                    "M117 122h6M116.8 129.4h6.3M116.7 136.8h6.6M116.5 144.2h6.9"),
            new Place(
                    "middle",
                    "M120 159.7C109.6 159.6 101.1 159.4 90.7 158.7C78.6 157.9 64.9 163.3 54.9 170"
                            + "C48.1 174.5 52.2 190.9 53.8 197.6C56.4 208.4 68.2 202.9 75.8 201.4"
                            + "C90.4 198.6 105.2 198.2 120 197.9C134.8 198.2 149.6 198.6 164.2 201.4"
                            + "C171.8 202.9 183.6 208.4 186.2 197.6C187.8 190.9 191.9 174.5 185.1 170"
                            + "C175.1 163.3 161.4 157.9 149.3 158.7C138.9 159.4 130.4 159.6 120 159.7Z",
                    "M113.5 181l4.6 4.8l8.6 -10.4",
                    "M116.3 167h7.4M116.1 175h7.8M115.9 183h8.2M115.7 191h8.6"),
            new Place(
                    "flank",
                    "M96.4 236.2C96.4 231.3 97.1 211.5 95.6 208.3C92.2 201.3 81.9 204.5 75.5 205.8"
                            + "C69.4 207 60.2 207.5 58.8 214.2C58.4 216.1 59.2 223.6 58.8 227.2"
                            + "C58.1 233.8 53.7 246.2 64.2 247.4C65.2 247.5 79.8 245.7 83 245.5"
                            + "C90.1 245.2 96.4 245.4 96.4 236.2ZM143.6 236.2C143.6 231.3 142.9 211.5 144.4 208.3"
                            + "C147.8 201.3 158.1 204.5 164.5 205.8C170.6 207 179.8 207.5 181.2 214.2"
                            + "C181.6 216.1 180.8 223.6 181.2 227.2C181.9 233.8 186.3 246.2 175.8 247.4"
                            + "C174.8 247.5 160.2 245.7 157 245.5C149.9 245.2 143.6 245.4 143.6 236.2Z",
                    "M70.7 226.5l4.6 4.8l8.6 -10.4M156.3 226.5l4.6 4.8l8.6 -10.4",
                    ""),
            new Place(
                    "lower-left",
                    "M96.4 279.3C96.4 274.7 97.1 257.6 95.8 254.4C92.8 247.5 82.7 249.6 76.7 250.1"
                            + "C72.2 250.6 58.6 252.1 55.4 254.9C51.8 258.2 50.8 270.9 50.3 276"
                            + "C48.7 289.4 60.5 286.5 69.6 287.3C74.7 287.7 88.4 290.2 92.4 287.9"
                            + "C95.6 286 96.4 282.8 96.4 279.3Z",
                    "M69 269.5l4.6 4.8l8.6 -10.4",
                    ""),
            new Place(
                    "lower",
                    "M120 202.1C99.1 202.5 100.6 200.9 100.6 222C100.6 229.9 100 285.7 101 288.6"
                            + "C103.1 294.7 114.4 295.9 120 296.3C125.6 295.9 136.9 294.7 139 288.6"
                            + "C140 285.7 139.4 229.9 139.4 222C139.4 200.9 140.9 202.5 120 202.1Z",
                    "M113.5 248.5l4.6 4.8l8.6 -10.4",
                    "M115.4 212h9.2M115.2 222.5h9.6M115 233h10M114.8 243.5h10.4M114.6 254h10.8"),
            new Place(
                    "lower-right",
                    "M143.6 279.3C143.6 274.7 142.9 257.6 144.2 254.4C147.2 247.5 157.3 249.6 163.3 250.1"
                            + "C167.8 250.6 181.4 252.1 184.6 254.9C188.2 258.2 189.2 270.9 189.7 276"
                            + "C191.3 289.4 179.5 286.5 170.4 287.3C165.3 287.7 151.6 290.2 147.6 287.9"
                            + "C144.4 286 143.6 282.8 143.6 279.3Z",
                    "M158 269.5l4.6 4.8l8.6 -10.4",
                    ""),
            new Place(
                    "buttock",
                    "M117.9 322.1C117.9 310.9 120 302.6 107.1 298.3C100.1 296 100.7 294.5 92 293.5"
                            + "C85.9 292.9 62.6 290.2 58.1 291.5C46.4 294.9 48.5 308 48.9 317.3"
                            + "C49.5 329 60 331.5 69.3 334.6C81.9 338.8 96 340.1 108.8 336"
                            + "C115.1 334 117.9 328.4 117.9 322.1ZM122.1 322.1C122.1 310.9 120 302.6 132.9 298.3"
                            + "C139.9 296 139.3 294.5 148 293.5C154.1 292.9 177.4 290.2 181.9 291.5"
                            + "C193.6 294.9 191.5 308 191.1 317.3C190.5 329 180 331.5 170.7 334.6"
                            + "C158.1 338.8 144 340.1 131.2 336C124.9 334 122.1 328.4 122.1 322.1Z",
                    "M77 314.5l4.6 4.8l8.6 -10.4M150 314.5l4.6 4.8l8.6 -10.4",
                    ""),
            new Place(
                    "leg",
                    "M75.3 519C108.6 519 106 523.3 107.8 489.3C108.6 474.3 108.4 465.3 105.6 450.4"
                            + "C99.9 420.1 103.3 410.5 108.7 381.1C109.6 376.2 115 352.2 114.8 349.6"
                            + "C114.4 343.6 108.9 340.6 103.4 341.5C88.2 344 78.5 342 64.1 337.3"
                            + "C55.7 334.5 50.4 339.8 51.4 348.2C54.2 372.2 58.7 394.7 62.6 418.4"
                            + "C66.1 439.6 58.9 459.8 60.5 481.2C61 487.6 63 511.4 66.3 515.6"
                            + "C68.6 518.5 71.8 519 75.3 519ZM164.7 519C131.4 519 134 523.3 132.2 489.3"
                            + "C131.4 474.3 131.6 465.3 134.4 450.4C140.1 420.1 136.7 410.5 131.3 381.1"
                            + "C130.4 376.2 125 352.2 125.2 349.6C125.6 343.6 131.1 340.6 136.6 341.5"
                            + "C151.8 344 161.5 342 175.9 337.3C184.3 334.5 189.6 339.8 188.6 348.2"
                            + "C185.8 372.2 181.3 394.7 177.4 418.4C173.9 439.6 181.1 459.8 179.5 481.2"
                            + "C179 487.6 177 511.4 173.7 515.6C171.4 518.5 168.2 519 164.7 519Z",
                    "M76.5 400.5l4.6 4.8l8.6 -10.4M150.5 400.5l4.6 4.8l8.6 -10.4",
                    ""));

    private final Map<String, Element> zones = new LinkedHashMap<>();
    private final transient Consumer<String> onToggle;

    /** A map of those options that have a place on the body; the others stay in the list alone. */
    BodyMap(List<Option> options, Language language, Consumer<String> onToggle) {
        this.onToggle = onToggle;
        var picture = new Element("svg");
        picture.setAttribute("class", "body-map__picture");
        picture.setAttribute("viewBox", "0 0 240 500");
        picture.setAttribute("role", "group");
        picture.setAttribute("aria-label", getTranslation("body-map.label"));
        picture.appendChild(
                path("body-map__outline", OUTLINE),
                path("body-map__detail", DETAIL),
                side("body-map__side", "12", getTranslation("body-map.left")),
                side("body-map__side body-map__side--right", "228", getTranslation("body-map.right")));
        for (var place : PLACES) {
            options.stream()
                    .filter(option -> option.code().equals(place.code()))
                    .findFirst()
                    .ifPresent(option -> picture.appendChild(region(place, option.label(language))));
        }
        getContent().addClassName("body-map");
        getContent().getElement().appendChild(picture);
    }

    /** Shows these codes as picked and all others as not; codes without a place are ignored. */
    void show(Set<String> selectedCodes) {
        zones.forEach(
                (code, zone) -> zone.setAttribute("aria-checked", Boolean.toString(selectedCodes.contains(code))));
    }

    private Element region(Place place, String label) {
        var zone = path("body-map__zone", place.edge());
        zone.setAttribute("data-code", place.code());
        zone.setAttribute("role", "checkbox");
        zone.setAttribute("tabindex", "0");
        zone.setAttribute("aria-checked", "false");
        zone.setAttribute("aria-label", label);
        zone.addEventListener("click", click -> onToggle.accept(place.code()));
        zone.addEventListener("keydown", press -> onToggle.accept(place.code())).setFilter(PICKING_KEY);
        zones.put(place.code(), zone);
        var region = new Element("g");
        region.setAttribute("class", "body-map__region");
        region.appendChild(path("body-map__halo", place.edge()), zone, path("body-map__check", place.check()));
        if (!place.spine().isEmpty()) {
            region.appendChild(path("body-map__spine", place.spine()));
        }
        return region;
    }

    /** The name is for sight only: the names of the places already say which side they mean. */
    private static Element side(String css, String x, String words) {
        var text = new Element("text");
        text.setAttribute("class", css);
        text.setAttribute("x", x);
        text.setAttribute("y", "90");
        text.setAttribute("aria-hidden", "true");
        text.setText(words);
        return text;
    }

    private static Element path(String css, String line) {
        var path = new Element("path");
        path.setAttribute("class", css);
        path.setAttribute("d", line);
        return path;
    }

    /** What is drawn for one code: the edge, the check mark in it, and the vertebrae where the spine runs through. */
    private record Place(String code, String edge, String check, String spine) {}
}
