/** How fast booking is beside the least work that could do the same; started by {@code ./plumbline bench scheduling}. */
package care.plumbline.bench;
