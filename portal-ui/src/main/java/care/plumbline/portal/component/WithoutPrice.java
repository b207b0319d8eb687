package care.plumbline.portal.component;

/** A view that may be about an emergency; then no price is shown beside it. */
public interface WithoutPrice {

    /** Whether it is about an emergency now. */
    boolean isWithoutPrice();
}
