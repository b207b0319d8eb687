package care.plumbline.portal.i18n;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The words of a calendar to pick a day from, in the language of the view; weeks begin on Sunday here. */
public final class CalendarWords {

    private CalendarWords() {}

    /** Gives months, weekdays and buttons in a language. */
    public static DatePickerI18n of(Locale locale) {
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT, locale))
                .setFirstDayOfWeek(0)
                .setToday(Words.of("calendar.today"))
                .setCancel(Words.of("calendar.cancel"));
    }

    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.range(0, 7)
                .mapToObj(after -> DayOfWeek.SUNDAY.plus(after).getDisplayName(style, locale))
                .toList();
    }
}
