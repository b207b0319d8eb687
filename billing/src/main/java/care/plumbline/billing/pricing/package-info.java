/** Price lists: versioned, effective-dated, proposed by one person and approved by another. */
@NullMarked
package care.plumbline.billing.pricing;

import org.jspecify.annotations.NullMarked;
