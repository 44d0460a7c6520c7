//! Why an invoice isn't also data.

use crate::api::{DataGap, InvoiceAnswer};
use crate::text::Texts;
use leptos::prelude::*;
use std::borrow::Cow;

/// What was missing. `None` if the invoice is data.
pub(super) fn gaps(t: Texts, answer: &InvoiceAnswer) -> Option<AnyView> {
    let gaps = answer.gaps.iter().map(|gap| view! { <li>{gap_words(t, *gap)}</li> });
    let gaps: Vec<_> = gaps.collect();
    (!gaps.is_empty()).then(|| {
        view! {
            <div class="note">
                <p>{t.invoice_no_data()}</p>
                <ul>{gaps}</ul>
                <p>{t.invoice_gap_help()}</p>
            </div>
        }
        .into_any()
    })
}

fn gap_words(t: Texts, gap: DataGap) -> Cow<'static, str> {
    match gap {
        DataGap::SellerCountry => t.invoice_gap_seller_country(),
        DataGap::SellerVatId => t.invoice_gap_seller_vat(),
        DataGap::SellerRegistration => t.invoice_gap_seller_registration(),
        DataGap::BuyerCountry => t.invoice_gap_buyer_country(),
        DataGap::BuyerVatId => t.invoice_gap_buyer_vat(),
        DataGap::Currency => t.invoice_gap_currency(),
        DataGap::Other => t.invoice_gap_other(),
    }
}
