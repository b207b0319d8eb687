/** Where gateways deliver their signed events. */
@NullMarked
package care.plumbline.platform.webhook;

import org.jspecify.annotations.NullMarked;
