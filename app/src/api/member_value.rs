//! What a membership gave in a term, as the people who act for the member see it.

use super::{Endpoint, InvoiceBrief, MemberBenefitsAnswer, MemberTerm};
use domain::programme::Programme;
use serde::{Deserialize, Serialize};

/// The value report of a membership.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetMemberValue {
    pub membership: String,
    /// The number of a term. `None` for the one with today, or the next one, or the last one.
    pub term: Option<i64>,
    pub lang: String,
}

impl Endpoint for GetMemberValue {
    type Answer = MemberValueAnswer;
    const NAMED: bool = true;

    fn path(&self) -> String {
        let membership = super::segment(&self.membership);
        let term = self.term.map_or_else(String::new, |term| format!("&term={term}"));
        format!("/members/{membership}/value?lang={}{term}", self.lang)
    }
}

/// What a membership gave in a term: what was granted, what was used of it, and what was paid.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct MemberValueAnswer {
    pub term: MemberTerm,
    /// All terms of the membership, the oldest first.
    pub terms: Vec<MemberTerm>,
    /// The version that the term has.
    pub programme: Programme,
    /// ID of the tier that the member had.
    pub tier: String,
    /// The benefits of the term. Only what was asked for in this term is in it, the oldest first.
    pub benefits: MemberBenefitsAnswer,
    /// The term’s invoices and credit notes, the oldest first. Empty if the caller may not read them.
    pub invoices: Vec<InvoiceBrief>,
}
