//! Who sends an invoice, and who gets it.

use super::content::{InvoiceParty, InvoicePlace};
use crate::applications::LinkedApplication;
use app::text::Texts;
use app::words::{country, say};
use domain::application::key;
use domain::foundation::Foundation;
use domain::reference::VatId;

/// The foundation, with its name in the reader's language.
pub(super) fn seller(t: Texts, foundation: &Foundation) -> InvoiceParty {
    let settings = &foundation.invoices;
    let place = InvoicePlace {
        street: settings.street.clone(),
        postcode: settings.postcode.clone(),
        city: settings.city.clone(),
        country: settings.country.clone().unwrap_or_default(),
        ..InvoicePlace::default()
    };
    let address = if settings.address.is_empty() {
        place.lines(t)
    } else {
        settings.address.clone()
    };
    let number = |id: &VatId| id.as_str().to_owned();
    InvoiceParty {
        name: say(t, &foundation.name).to_owned(),
        address,
        tax_id: settings.tax_id.clone().unwrap_or_default(),
        email: foundation.contact.email.clone(),
        place,
        vat_id: settings.vat_id.as_ref().map(number).unwrap_or_default(),
        registration: settings.registration.clone().unwrap_or_default(),
    }
}

/// Who gets the invoice: whoever else pays, or the applicant at the address that they gave for it.
pub(super) fn buyer(t: Texts, linked: &LinkedApplication<'_>) -> InvoiceParty {
    let answers = linked.answers();
    let said = |key: &str| answers.get(key).trim().to_owned();
    let (name, address, email, number) = if is_paid_by_other(linked) {
        (
            said(key::PAYER_NAME),
            key::PAYER,
            said(key::PAYER_EMAIL),
            said(key::PAYER_VAT),
        )
    } else if said(key::INVOICE_SAME) == "no" {
        (
            said(key::INVOICE_NAME),
            key::INVOICE,
            said(key::INVOICE_EMAIL),
            said(key::VAT),
        )
    } else {
        (
            linked.party_name(),
            key::ADDRESS,
            said(key::INVOICE_EMAIL),
            said(key::VAT),
        )
    };
    // Dues outside the scope of the tax don't mention anybody's number.
    let is_taxed = linked.quote(linked.priced_on()).tax.is_some();
    let tax_id = if is_taxed { number } else { String::new() };
    let name = if name.is_empty() { linked.party_name() } else { name };
    let email = if email.is_empty() { said(key::YOUR_EMAIL) } else { email };
    let place = place(linked, address);
    let vat_id = VatId::parse(&tax_id).map(|id| id.as_str().to_owned());
    InvoiceParty {
        name,
        address: place.lines(t),
        vat_id: vat_id.unwrap_or_default(),
        registration: String::new(),
        tax_id,
        email,
        place,
    }
}

/// The purchase order of whoever pays.
pub(super) fn order(linked: &LinkedApplication<'_>) -> String {
    let key = if is_paid_by_other(linked) {
        key::PAYER_ORDER
    } else {
        key::PURCHASE_ORDER
    };
    linked.answers().get(key).trim().to_owned()
}

/// Whether somebody else pays for the member.
fn is_paid_by_other(linked: &LinkedApplication<'_>) -> bool {
    linked.answers().get(key::PAYER_OTHER).trim() == "yes"
}

/// The address in the answers that start with this prefix.
fn place(linked: &LinkedApplication<'_>, prefix: &str) -> InvoicePlace {
    let said = |what: &str| linked.answers().get(&format!("{prefix}.{what}")).trim().to_owned();
    let country = if prefix == key::ADDRESS {
        linked.answers().get(key::COUNTRY).trim().to_owned()
    } else {
        said("country")
    };
    InvoicePlace {
        street: said("street"),
        street2: said("street2"),
        postcode: said("postcode"),
        city: said("city"),
        region: said("region"),
        country,
    }
}

impl InvoicePlace {
    /// The lines to print, without empty ones.
    fn lines(&self, t: Texts) -> Vec<String> {
        let place = [self.postcode.as_str(), self.city.as_str()].join(" ");
        let country = if self.country.is_empty() {
            String::new()
        } else {
            country(t, &self.country)
        };
        let parts = [&self.street, &self.street2, &place, &self.region, &country];
        let lines = parts.into_iter().flat_map(|part| part.lines());
        lines
            .map(|line| line.trim().to_owned())
            .filter(|line| !line.is_empty())
            .collect()
    }
}
