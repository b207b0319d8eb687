package care.plumbline.portal.hours;

import care.plumbline.domain.scheduling.hours.MySchedule;
import care.plumbline.domain.scheduling.hours.Schedule;
import care.plumbline.domain.scheduling.hours.ScheduleRefused;
import care.plumbline.portal.i18n.Languages;
import care.plumbline.portal.i18n.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Everything a doctor sets, as it is typed; and the licences, which the clinic sets. */
class HoursForm extends Composite<Div> {

    private final int version;
    private final WeekEditor week;
    private final DatesEditor dates;
    private final TimeOffEditor off;
    private final RulesForm rules;
    private final CheckboxGroup<String> languages = new CheckboxGroup<>();

    HoursForm(MySchedule.Shown shown, Runnable onChange) {
        var schedule = shown.schedule();
        version = schedule.version();
        week = new WeekEditor(schedule.weekly(), onChange);
        dates = new DatesEditor(
                schedule.dated(),
                shown.today(),
                day -> week.weekly().getOrDefault(day.getDayOfWeek(), List.of()),
                onChange);
        off = new TimeOffEditor(schedule.off(), shown.holidays(), shown.today(), onChange);
        rules = new RulesForm(schedule.rules(), onChange);
        languages.setLabel(getTranslation("hours.languages.label"));
        languages.setItems(
                Stream.concat(Languages.all().stream().map(Locale::getLanguage), schedule.languages().stream())
                        .distinct()
                        .toList());
        languages.setItemLabelGenerator(code -> Locale.of(code).getDisplayLanguage(getLocale()));
        languages.setManualValidation(true);
        languages.setValue(Set.copyOf(schedule.languages()));
        languages.addValueChangeListener(change -> onChange.run());
        var spoken = new Section(new H2(getTranslation("hours.languages")), languages);
        spoken.addClassName("section");
        var exceptions = new Div(dates, off);
        exceptions.addClassName("side-by-side");
        getContent().add(week, exceptions, rules, spoken, new LicenceList(shown.licences(), shown.today()));
    }

    /** The draft; empty as long as a field has a problem. */
    Optional<Schedule> draft(Problems problems) {
        week.check(problems);
        dates.check(problems);
        var typed = rules.read(problems);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var spoken = languages
                .getListDataView()
                .getItems()
                .filter(languages.getValue()::contains)
                .toList();
        return Optional.of(new Schedule(week.weekly(), dates.dated(), off.off(), typed.get(), spoken, version));
    }

    /** Adds what was picked and not added. */
    void checkPending(Problems problems) {
        dates.checkPending(problems);
        off.checkPending(problems);
    }

    /** Adds a refusal at the field it is about; not at all when it is about the whole. */
    void place(ScheduleRefused refused, Problems problems) {
        var words = Words.of(refused);
        switch (refused) {
            case ScheduleRefused.EndsBeforeItBegins about -> problems.add(week.culprit(weekday(about)), words);
            case ScheduleRefused.HoursOverlap about -> problems.add(week.culprit(weekday(about)), words);
            case ScheduleRefused.DateOutOfOrder about ->
                problems.add(dates.culprit((LocalDate) about.arguments().getFirst()), words);
            case ScheduleRefused.LanguageMissing ignored -> problems.add(languages, words);
            default -> {}
        }
    }

    private static DayOfWeek weekday(ScheduleRefused refused) {
        return (DayOfWeek) refused.arguments().getFirst();
    }
}
