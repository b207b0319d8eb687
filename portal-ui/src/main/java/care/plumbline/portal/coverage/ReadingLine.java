package care.plumbline.portal.coverage;

/**
 * One value of a reading.
 *
 * @param segment it was read from; 0 when it was read from none
 */
record ReadingLine(String name, String value, int segment) {}
