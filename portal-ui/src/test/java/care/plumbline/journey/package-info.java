/** Whole journeys in a real browser against the packaged portal. */
@org.jspecify.annotations.NullMarked
package care.plumbline.journey;
