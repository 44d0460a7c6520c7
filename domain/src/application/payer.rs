//! Who pays, if it isn't the member: a parent company, a university or a sponsor.

use super::Answers;
use super::field::{Field, FieldKind, StandardField};
use super::key;
use super::organisation::address_fields;
use super::step::{Step, StepKind};
use crate::joining::Part;

/// Keeps what browsers fill in apart from the applicant's own address.
const SECTION: &str = "section-payer billing ";

/// Whether somebody else pays, and if so, where to send the invoice and what it must contain.
pub(super) fn step() -> Step {
    let fills = |field: Field, token: &str| field.fills(format!("{SECTION}{token}"));
    let email = Field::standard(key::PAYER_EMAIL, StandardField::InvoiceEmail, FieldKind::Email);
    let country = Field::standard(
        format!("{}.country", key::PAYER),
        StandardField::Country,
        FieldKind::Country,
    );
    let name = Field::line(key::PAYER_NAME, StandardField::PayerName);
    let payer = [fills(name, "organization"), fills(email, "email")]
        .into_iter()
        .chain(address_fields(key::PAYER, SECTION))
        .chain([
            fills(country, "country"),
            Field::standard(key::PAYER_VAT, StandardField::Vat, FieldKind::Vat).optional(),
            Field::line(key::PAYER_ORDER, StandardField::PayerOrder).optional(),
        ]);
    let other = Field::standard(key::PAYER_OTHER, StandardField::PayerOther, FieldKind::YesNo);
    let fields = std::iter::once(other).chain(payer.map(|field| field.shown_when(key::PAYER_OTHER, &["yes"])));
    Step::new("payer", StepKind::Payer, Part::Billing, fields.collect())
}

/// Whether the answers say that somebody else pays.
pub(super) fn is_other(answers: &Answers) -> bool {
    answers.get(key::PAYER_OTHER).trim() == "yes"
}
