/**
 * The good-faith estimate of 45 CFR 149.610: what a visit is expected to cost somebody who does not use insurance, in
 * writing, numbered and never changed.
 */
@NullMarked
package care.plumbline.billing.estimate;

import org.jspecify.annotations.NullMarked;
