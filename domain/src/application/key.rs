//! The keys of answers. A question has the same key in every step, so nothing is asked twice.

use crate::joining::Part;

pub const YOUR_NAME: &str = "you.name";
pub const YOUR_EMAIL: &str = "you.email";
pub const YOUR_TITLE: &str = "you.title";
pub const ORGANISATION_NAME: &str = "organisation.name";
pub const ORGANISATION_KIND: &str = "organisation.kind";
pub const COUNTRY: &str = "country";
pub const WEBSITE: &str = "organisation.website";
pub const REGISTER: &str = "organisation.register";
pub const VAT: &str = "organisation.vat";
pub const ADDRESS: &str = "address";
pub const GIVE: &str = "give";
pub const GIVE_WHAT: &str = "give.alternative";
pub const GIVE_MONEY: &str = "give.money";
pub const OFFER_AMOUNT: &str = "offer.amount";
pub const OFFER_WHAT: &str = "offer.what";
pub const OFFER_TERM: &str = "offer.term";
pub const PURCHASE_ORDER: &str = "invoice.order";
pub const INVOICE_EMAIL: &str = "invoice.email";
pub const INVOICE_SAME: &str = "invoice.same";
pub const INVOICE_NAME: &str = "invoice.name";
pub const INVOICE: &str = "invoice";
pub const PAYER: &str = "payer";
pub const PAYER_OTHER: &str = "payer.other";
pub const PAYER_NAME: &str = "payer.name";
pub const PAYER_EMAIL: &str = "payer.email";
pub const PAYER_VAT: &str = "payer.vat";
pub const PAYER_ORDER: &str = "payer.order";

/// The answer that states a fact.
pub fn fact(id: &str) -> String {
    format!("fact.{id}")
}

/// The answer to one of the programme's own questions.
pub fn question(id: &str) -> String {
    format!("question.{id}")
}

/// An answer about a person with a role. `place` counts from 1.
pub fn person(role: &str, place: u16, what: &str) -> String {
    format!("role.{role}.{place}.{what}")
}

/// How many people a role asks for.
pub fn people(role: &str) -> String {
    format!("role.{role}.people")
}

/// An answer given when signing an agreement.
pub fn sign(agreement: &str, what: &str) -> String {
    format!("sign.{agreement}.{what}")
}

/// Who completes a delegated part.
pub fn send(part: Part, what: &str) -> String {
    format!("send.{}.{what}", part.id())
}

/// An answer about an in-kind contribution.
pub fn pledge(alternative: &str, what: &str) -> String {
    format!("plan.{alternative}.{what}")
}
