/**
 * Booking under load with processes that die: two of them work against one database, and a checker reads what they wrote
 * down and what the database says. Started by {@code ./plumbline soak scheduling}.
 */
package care.plumbline.soak;
