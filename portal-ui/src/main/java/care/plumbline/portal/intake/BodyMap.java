package care.plumbline.portal.intake;

import care.plumbline.triage.protocol.Language;
import care.plumbline.triage.protocol.Option;
import com.vaadin.flow.component.AttachEvent;
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

    private static final String OUTLINE = "M120 11C100.3 11.5 91.9 27.3 93.5 45.6L93.6 46.4C89.8 45.4 88.4 44.1 88.4 51"
            + "C88.4 61.1 93.5 59.9 94.6 63.3C96.1 68.6 97.1 70.1 99.3 74.8C104.4 85.9 102.7 98.4 90.9 104.1"
            + "C63.6 117.2 35.7 108.5 28.5 148C25.8 163.3 26.5 180.7 24.3 196.9C22.3 212 18.9 226.9 16.1 241.9"
            + "C11.1 268.3 15.6 284.3 15.7 309.7C15.8 318.6 12.6 326.7 11.4 335.5C10.1 344.8 10 373.4 21.5 376.9"
            + "C26.3 378.3 28.1 370.7 28.4 367.5C28.6 364 28.7 360.5 28.8 357C29.9 359.3 30.9 363.8 34.4 360.7"
            + "C39.2 356.5 32.4 329 31.7 322.6C30 306.9 38.3 275.7 40.1 258C42.4 236.2 42.7 216.3 46.8 194.4"
            + "C48.2 186.9 49.3 179.4 51.4 172C51.1 184.2 51.1 189.9 54.3 202.1C60.4 225.4 57.4 229.8 52.9 253.2"
            + "C50 268.6 49.3 276.3 48.8 292C47.5 336 54.7 373.9 62.2 416.8C66.2 439.9 58.6 458.8 60.4 481.9"
            + "C61.5 494.7 63.6 507.3 66 520L106 520C107.4 498.2 110.5 474.8 106.3 453.4"
            + "C100 420.8 102.8 413.5 108.9 380.9C111.9 364.8 114.8 348.6 120 333C125.2 348.6 128.1 364.8 131.1 380.9"
            + "C137.2 413.5 140 420.8 133.7 453.4C129.5 474.8 132.6 498.2 134 520L174 520"
            + "C176.4 507.3 178.5 494.7 179.6 481.9C181.4 458.8 173.8 439.9 177.8 416.8"
            + "C185.3 373.9 192.5 336 191.2 292C190.7 276.3 190 268.6 187.1 253.2C182.6 229.8 179.6 225.4 185.7 202.1"
            + "C188.9 189.9 188.9 184.2 188.6 172C190.7 179.4 191.8 186.9 193.2 194.4"
            + "C197.3 216.3 197.6 236.2 199.9 258C201.7 275.7 210 306.9 208.3 322.6C207.6 329 200.8 356.5 205.6 360.7"
            + "C209.1 363.8 210.1 359.3 211.2 357C211.3 360.5 211.4 364 211.6 367.5"
            + "C211.9 370.7 213.7 378.3 218.5 376.9C230 373.4 229.9 344.8 228.6 335.5"
            + "C227.4 326.7 224.2 318.6 224.3 309.7C224.4 284.3 228.9 268.3 223.9 241.9"
            + "C221.1 226.9 217.7 212 215.7 196.9C213.5 180.7 214.2 163.3 211.5 148"
            + "C204.3 108.5 176.4 117.2 149.1 104.1C137.3 98.4 135.6 85.9 140.7 74.8C142.9 70.1 143.9 68.6 145.4 63.3"
            + "C146.5 59.9 151.6 61.1 151.6 51C151.6 44.1 150.2 45.4 146.4 46.4L146.5 45.6"
            + "C148.1 27.3 139.7 11.5 120 11Z";

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
                    "M120 111.1C108.3 111.4 97.2 112.4 85.8 115.6C77.4 117.9 80.1 127.9 80.3 134.9"
                            + "C80.5 144.4 77.8 153.8 89.9 154.5C98.5 154.9 105.8 155.4 114.5 155.5L120 155.5"
                            + "L125.5 155.5C134.2 155.4 141.5 154.9 150.1 154.5C162.2 153.8 159.5 144.4 159.7 134.9"
                            + "C159.9 127.9 162.6 117.9 154.2 115.6C142.8 112.4 131.7 111.4 120 111.1Z",
                    "M113.5 134l4.6 4.8l8.6 -10.4",
                    "M117 122h6M116.8 129.4h6.3M116.7 136.8h6.6M116.5 144.2h6.9"),
            new Place(
                    "middle",
                    "M120 159.7C110.3 159.6 100.7 159.4 91 158.7C78.2 157.9 66.1 163.3 55.3 169.7"
                            + "C48.7 173.7 51.5 186.9 52.6 193.2C55 206.1 62.4 202.4 72.4 200.8"
                            + "C88.2 198.2 104 197.7 120 197.5C136 197.7 151.8 198.2 167.6 200.8"
                            + "C177.6 202.4 185 206.1 187.4 193.2C188.5 186.9 191.3 173.7 184.7 169.7"
                            + "C173.9 163.3 161.8 157.9 149 158.7C139.3 159.4 129.7 159.6 120 159.7Z",
                    "M113.5 181l4.6 4.8l8.6 -10.4",
                    "M116.3 167h7.4M116.1 175h7.8M115.9 183h8.2M115.7 191h8.6"),
            new Place(
                    "flank",
                    "M96.4 236.7C96.4 231.8 97.1 209.6 95.6 206.7C92.5 200.9 83.3 203.4 78 204.2"
                            + "C48.6 208.2 60.5 208 57 232.7C56.3 238 54.1 245.5 61.6 247"
                            + "C62.2 247.1 82.3 245.2 85.6 245.1C91.9 244.8 96.4 244.4 96.4 236.7ZM143.6 236.7"
                            + "C143.6 231.8 142.9 209.6 144.4 206.7C147.5 200.9 156.7 203.4 162 204.2"
                            + "C191.4 208.2 179.5 208 183 232.7C183.7 238 185.9 245.5 178.4 247"
                            + "C177.8 247.1 157.7 245.2 154.4 245.1C148.1 244.8 143.6 244.4 143.6 236.7Z",
                    "M70.7 226.5l4.6 4.8l8.6 -10.4M156.3 226.5l4.6 4.8l8.6 -10.4",
                    ""),
            new Place(
                    "lower-left",
                    "M96.4 281.4C96.4 276.7 97.1 256.4 95.8 253.4C93.2 247.2 83.8 249.3 78.4 249.6"
                            + "C73.8 250 57.9 251.1 54.8 253.6C51.3 256.4 50.3 268.1 49.9 272.7"
                            + "C48.1 289.7 51.4 287.6 66.1 288.4C70.7 288.7 89.2 291 92.1 289.7"
                            + "C95.7 288.2 96.4 284.9 96.4 281.4Z",
                    "M69 269.5l4.6 4.8l8.6 -10.4",
                    ""),
            new Place(
                    "lower",
                    "M120 201.7C99 202 100.6 200.4 100.6 221.5C100.6 229.7 100 287.4 101 290.3"
                            + "C103.2 296.3 114.4 297.9 120 298.3C125.6 297.9 136.8 296.3 139 290.3"
                            + "C140 287.4 139.4 229.7 139.4 221.5C139.4 200.4 141 202 120 201.7Z",
                    "M113.5 248.5l4.6 4.8l8.6 -10.4",
                    "M115.4 212h9.2M115.2 222.5h9.6M115 233h10M114.8 243.5h10.4M114.6 254h10.8"),
            new Place(
                    "lower-right",
                    "M143.6 281.4C143.6 276.7 142.9 256.4 144.2 253.4C146.8 247.2 156.2 249.3 161.6 249.6"
                            + "C166.2 250 182.1 251.1 185.2 253.6C188.7 256.4 189.7 268.1 190.1 272.7"
                            + "C191.9 289.7 188.6 287.6 173.9 288.4C169.3 288.7 150.8 291 147.9 289.7"
                            + "C144.3 288.2 143.6 284.9 143.6 281.4Z",
                    "M158 269.5l4.6 4.8l8.6 -10.4",
                    ""),
            new Place(
                    "buttock",
                    "M117.9 323.5C117.9 313 119.5 304.5 107.6 300.3C99.4 297.3 101.4 295.9 90.7 294.7"
                            + "C83.9 293.9 63.3 291.3 57.8 293.2C46.6 297 48.4 309.8 49 319.2"
                            + "C49.8 330.8 61.1 333.8 70.5 336.8C82.3 340.6 97 341.9 108.9 337.6"
                            + "C115.1 335.4 117.9 329.7 117.9 323.5ZM122.1 323.5C122.1 313 120.5 304.5 132.4 300.3"
                            + "C140.6 297.3 138.6 295.9 149.3 294.7C156.1 293.9 176.7 291.3 182.2 293.2"
                            + "C193.4 297 191.6 309.8 191 319.2C190.2 330.8 178.9 333.8 169.5 336.8"
                            + "C157.7 340.6 143 341.9 131.1 337.6C124.9 335.4 122.1 329.7 122.1 323.5Z",
                    "M77 314.5l4.6 4.8l8.6 -10.4M150 314.5l4.6 4.8l8.6 -10.4",
                    ""),
            new Place(
                    "leg",
                    "M75 519C80 519 97.4 519.8 101 518.3C108 515.3 106.7 505.5 107.2 498.6"
                            + "C108.4 481.8 109.1 468.4 105.9 451.7C99.8 420.4 103.1 410.9 108.8 380.5"
                            + "C109.7 375.7 114.7 353.9 114.4 351C113.7 344.7 108.2 342.4 102.6 343.4"
                            + "C88.6 345.9 77.5 343.5 64.3 339.1C55.9 336.3 50.6 341.7 51.6 350.1"
                            + "C54.3 373 58.8 395.5 62.6 418.2C66.2 440.2 58.8 459.2 60.6 482"
                            + "C61.1 488.3 63 511.2 66.2 515.4C68.4 518.3 71.6 519 75 519ZM165 519"
                            + "C160 519 142.6 519.8 139 518.3C132 515.3 133.3 505.5 132.8 498.6"
                            + "C131.6 481.8 130.9 468.4 134.1 451.7C140.2 420.4 136.9 410.9 131.2 380.5"
                            + "C130.3 375.7 125.3 353.9 125.6 351C126.3 344.7 131.8 342.4 137.4 343.4"
                            + "C151.4 345.9 162.5 343.5 175.7 339.1C184.1 336.3 189.4 341.7 188.4 350.1"
                            + "C185.7 373 181.2 395.5 177.4 418.2C173.8 440.2 181.2 459.2 179.4 482"
                            + "C178.9 488.3 177 511.2 173.8 515.4C171.6 518.3 168.4 519 165 519Z",
                    "M76.5 400.5l4.6 4.8l8.6 -10.4M150.5 400.5l4.6 4.8l8.6 -10.4",
                    ""));

    private final Map<String, Element> zones = new LinkedHashMap<>();
    private final Element picture = new Element("svg");
    private final transient Consumer<String> onToggle;

    /** A map of those options that have a place on the body; the others stay in the list alone. */
    BodyMap(List<Option> options, Language language, Consumer<String> onToggle) {
        this.onToggle = onToggle;
        picture.setAttribute("class", "body-map__picture");
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

    /** {@code Element.setAttribute} lowers the case of names, and browsers know no {@code viewbox}. */
    @Override
    protected void onAttach(AttachEvent attached) {
        picture.executeJs("this.setAttribute('viewBox',$0)", "0 0 240 500");
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
