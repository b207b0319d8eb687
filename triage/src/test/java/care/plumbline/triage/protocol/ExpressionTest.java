package care.plumbline.triage.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    a || b && c                              ; (a || (b && c))
                    (a || b) && c                            ; ((a || b) && c)
                    a || b || c                              ; (a || b || c)
                    !a && b                                  ; (!a && b)
                    !countUnsure(x.y) >= 2                   ; !(countUnsure(x.y) >= 2)
                    score(ibp)>=4||a                         ; ((score(ibp) >= 4) || a)
                    countUnsure( x.y , x.z ) == 1            ; (countUnsure(x.y,x.z) == 1)
                    3 <= score(hci)                          ; (3 <= score(hci))
                    any(onset.duration, d1-6, w1-4)          ; any(onset.duration,d1-6,w1-4)
                    gte(pain.now,7) && lte(scope.age,55)     ; (gte(pain.now,7) && lte(scope.age,55))
                    complete()                               ; complete()
                    risk(startBack,medium,high)              ; risk(startBack,medium,high)
                    ((a))                                    ; a
                    """)
    void bindsLikeTheGrammarSays(String text, String structure) {
        assertThat(Expression.parse(text)).hasToString(structure);
    }

    @Test
    void readsBackWhatItPrints() {
        var expression = Expression.parse("!(a || unk(x.y)) && (score(ibp) >= 3 || any(x.y,b,c))");

        assertThat(Expression.parse(expression.toString())).isEqualTo(expression);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    ''                  ; a condition, a function or a number was expected, at column 1
                    a ||                ; a condition, a function or a number was expected, at column 5
                    a b                 ; nothing more was expected, at column 3
                    a & b               ; nothing more was expected, at column 3
                    (a                  ; ")" was expected
                    a)                  ; nothing more was expected, at column 2
                    maybe(x.y)          ; unknown function "maybe"
                    is(x.y)             ; is() takes an item and one code, not 1
                    is(x.y,a,b)         ; is() takes an item and one code, not 3
                    any(x.y)            ; any() takes an item and one code or more, not 1
                    any(x.y,)           ; an item, a code or a number was expected
                    unk()               ; unk() takes one item, not 0
                    unk(x.y,x.z)        ; unk() takes one item, not 2
                    countUnsure() >= 1  ; countUnsure() takes one item or more, not 0
                    complete(A)         ; complete() takes no arguments, not 1
                    gte(x.y,many)       ; gte() takes a number as its last argument, not "many"
                    unkClass(D)         ; unkClass() does not know "D"
                    meta(vip)           ; meta() does not know "vip"
                    risk(keele,low)     ; risk() knows only startBack, not "keele"
                    risk(startBack,top) ; risk() does not know "top"
                    levelIs(URGENT)     ; levelIs() does not know "URGENT"
                    nsaid(maybe)        ; nsaid() does not know "maybe"
                    score(ibp)          ; "score(ibp)" is a number where true or false is needed
                    7                   ; "7" is a number where true or false is needed
                    a || countUnsure(b) ; "countUnsure(b)" is a number where true or false is needed
                    score(ibp) || a     ; "score(ibp)" is a number where true or false is needed
                    !score(ibp)         ; "score(ibp)" is a number where true or false is needed
                    a >= 2              ; "a" is no number and cannot be compared
                    2 >= unk(x.y)       ; "unk(x.y)" is no number and cannot be compared
                    score(ibp) >= -1    ; a condition, a function or a number was expected, at column 15
                    """)
    void refusesWhatIsNotOfTheLanguageAndSaysWhy(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expression.parse(text))
                .withMessageContaining(reason);
    }

    @Test
    void namesItsItemsItselfAndThroughConditions() {
        var conditions = Map.of(
                "inner", Expression.parse("unk(c.c) || gte(d.d,7)"),
                "outer", Expression.parse("inner && is(b.b,yes)"));
        var expression = Expression.parse("any(a.a,x,y) || outer || countUnsure(e.e,f.f) >= 1 || score(ibp) >= 4");

        assertThat(expression.linkIds()).containsExactlyInAnyOrder("a.a", "e.e", "f.f");
        assertThat(expression.linkIds(conditions)).containsExactlyInAnyOrder("a.a", "b.b", "c.c", "d.d", "e.e", "f.f");
    }
}
