/** What the tests of use cases share: a database, a clock, a gateway with moods, and people who act. */
package care.plumbline.testing;
