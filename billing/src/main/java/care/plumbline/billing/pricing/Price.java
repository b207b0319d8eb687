package care.plumbline.billing.pricing;

import care.plumbline.billing.money.Money;

/** A published price and the version of the list it stands in. */
public record Price(PriceClass priceClass, Money amount, PricingVersionId version) {}
