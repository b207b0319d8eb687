package care.plumbline.billing.coverage.x12;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.coverage.x12.Wording.Topic;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was seen in messages of payers, and what it means. */
class WordingTest {

    @ParameterizedTest(name = "{0} speaks of {1}: {2}")
    @CsvSource({
        "TELEHEALTH VISIT,                               TELEHEALTH,         true",
        "TELE-HEALTH,                                    TELEHEALTH,         true",
        "TELEMED,                                        TELEHEALTH,         true",
        "TELEMEDICINE,                                   TELEHEALTH,         true",
        "VIRTUAL VISIT - PRIMARY CARE,                   TELEHEALTH,         true",
        "EVISIT,                                         TELEHEALTH,         true",
        "VIDEO VISIT,                                    TELEHEALTH,         true",
        "TELEPHONE SUPPORT LINE,                         TELEHEALTH,         false",
        "OFFICE-VISIT,                                   TELEHEALTH,         false",
        "NOT COVERED FOR TELEHEALTH,                     NOT_FOR_TELEHEALTH, true",
        "NOT COVERED FOR TELEHEALTH,                     TELEHEALTH_NOT_COVERED, true",
        "TELEHEALTH NOT COVERED,                         TELEHEALTH_NOT_COVERED, true",
        "VIRTUAL VISITS ARE NOT PAYABLE,                 TELEHEALTH_NOT_COVERED, true",
        "TELEHEALTH COVERED. HEARING AIDS NOT COVERED,   TELEHEALTH_NOT_COVERED, false",
        "EXCLUDING VIRTUAL CARE,                         NOT_FOR_TELEHEALTH, true",
        "ALL VISITS EXCEPT TELEMEDICINE,                 NOT_FOR_TELEHEALTH, true",
        "DEDUCTIBLE DOES NOT APPLY. TELEHEALTH INCLUDED, NOT_FOR_TELEHEALTH, false",
        "NOTE: TELEHEALTH INCLUDED,                      NOT_FOR_TELEHEALTH, false",
        "PRIMARY CARE OFFICE VISIT,                      PRIMARY_CARE,       true",
        "PCP COPAY,                                      PRIMARY_CARE,       true",
        "SPECIALIST OFFICE VISIT,                        PRIMARY_CARE,       false",
        "SPECIALIST OFFICE VISIT,                        SPECIALIST,         true",
        "SPECIALISTS,                                    SPECIALIST,         true",
        "COPAY APPLIES AFTER DEDUCTIBLE,                 AFTER_DEDUCTIBLE,   true",
        "SUBJECT TO CALENDAR YEAR DEDUCTIBLE,            AFTER_DEDUCTIBLE,   true",
        "DEDUCTIBLE APPLIES,                             AFTER_DEDUCTIBLE,   false",
        "DEDUCTIBLE DOES NOT APPLY,                      DEDUCTIBLE_WAIVED,  true",
        "DEDUCTIBLE WAIVED,                              DEDUCTIBLE_WAIVED,  true",
        "NOT SUBJECT TO DEDUCTIBLE,                      DEDUCTIBLE_WAIVED,  true"
    })
    void isReadByThePatternsThatShip(String message, Topic topic, boolean expected) {
        assertThat(Wording.shipped().speaksOf(topic, List.of(message))).isEqualTo(expected);
    }
}
