/** The life of a version: drafted, submitted, approved by a second person, scheduled, in effect, retired. */
@NullMarked
package care.plumbline.billing.pricing.version;

import org.jspecify.annotations.NullMarked;
