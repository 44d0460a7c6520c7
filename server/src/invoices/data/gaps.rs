//! What's missing for an invoice to be data.

use super::vat::VatCategory;
use crate::invoices::content::InvoiceContent;
use app::api::DataGap;

/// What EN 16931 asks for and the content lacks, in the order in which people would look for it.
pub(super) fn gaps(content: &InvoiceContent) -> Vec<DataGap> {
    let categories = VatCategory::all(content);
    let (seller, buyer) = (&content.seller, &content.buyer);
    let has_vat_ids = categories.iter().any(|category| category.has_vat_ids());
    [
        // BR-9.
        (seller.place.country.is_empty(), DataGap::SellerCountry),
        // BR-S-2, BR-Z-2, BR-E-2, BR-AE-2.
        (has_vat_ids && seller.vat_id.is_empty(), DataGap::SellerVatId),
        // BR-CO-26.
        (
            !has_vat_ids && seller.registration.is_empty(),
            DataGap::SellerRegistration,
        ),
        // BR-11.
        (buyer.place.country.is_empty(), DataGap::BuyerCountry),
        // BR-AE-2.
        (
            categories.contains(&VatCategory::ReverseCharge) && buyer.vat_id.is_empty(),
            DataGap::BuyerVatId,
        ),
        // BR-DEC-9 and others.
        (content.currency.digits() > 2, DataGap::Currency),
    ]
    .into_iter()
    .filter_map(|(is_missing, gap)| is_missing.then_some(gap))
    .collect()
}
