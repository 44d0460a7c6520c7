//! The member area: what a membership gives, for those who act for the member. The pages have no scripts.

mod benefits_card;
mod documents;
mod home;
mod people_card;
mod proof;
mod proof_page;
mod shell;
mod standing;
mod term_page;
mod todo;
mod votes;

use crate::api::MemberAnswer;
use crate::text::Texts;
use leptos::prelude::*;
pub use proof_page::proof_page;
use shell::shell;
pub(crate) use shell::{head, member_address, shell_of_form};

/// A page of the member area.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MemberPage {
    Home,
    Benefits,
    Votes,
    Documents,
    Term,
    Proof,
}

impl MemberPage {
    pub const ALL: [Self; 6] = [
        Self::Home,
        Self::Benefits,
        Self::Votes,
        Self::Documents,
        Self::Term,
        Self::Proof,
    ];

    /// The last part of its URL. Empty for the home page.
    pub fn id(self) -> &'static str {
        match self {
            Self::Home => "",
            Self::Benefits => "benefits",
            Self::Votes => "votes",
            Self::Documents => "documents",
            Self::Term => "term",
            Self::Proof => "proof",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.id() == id && !id.is_empty())
    }
}

/// A page of the member area.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn member_page(answer: MemberAnswer, page: MemberPage) -> AnyView {
    let t: Texts = expect_context();
    let content = match page {
        // The page of benefits has a handler of its own, because it needs more than the membership.
        MemberPage::Home | MemberPage::Benefits => home::home(t, &answer),
        MemberPage::Votes => votes::page(t, &answer),
        MemberPage::Documents => documents::page(t, &answer),
        MemberPage::Term => term_page::page(t, &answer),
        MemberPage::Proof => proof::page(t, &answer),
    };
    shell(t, &answer, page, content)
}
