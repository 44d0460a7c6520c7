//! The member area: what a membership gives, for those who act for the member. The pages have no scripts, except to
//! copy a snippet.

mod benefits_card;
mod bounces;
mod calendar;
mod change;
mod checks;
mod credential_page;
mod data;
mod documents;
mod home;
mod leave;
mod people;
mod people_card;
mod proof;
mod proof_page;
mod proof_snippets;
mod shell;
mod standing;
mod term_page;
mod todo;
mod value;
mod votes;
mod votes_page;

use crate::api::{MemberAnswer, OwnRollsAnswer};
use crate::polls::MemberPoll;
use crate::site::answer_with;
use crate::text::Texts;
pub(crate) use bounces::{bounces_text, bouncing};
pub use calendar::{CalendarForm, CalendarOutcome, calendar_day_event, calendar_page};
pub(crate) use change::{ChangePage, change_parts, reason_field};
pub use change::{SHOW, TierForm, TierProblem, renew_page, stated, tier_change_page};
pub use checks::{CheckAsked, checks_page};
pub(crate) use checks::{for_staff as checks_for_staff, outcome as checks_outcome};
pub use credential_page::credential_page;
pub use leave::{LeaveForm, LeaveProblem};
pub(crate) use leave::{leaving_for_staff, recorded};
use leptos::prelude::*;
pub use people::{PeopleForm, PeopleRefusal, WORKS, people_page};
pub(crate) use people_card::people as people_card;
pub use proof::{ProofForm, ProofProblem};
pub use proof_page::proof_page;
pub(crate) use shell::{head, member_address, shell, tier_and_since};
pub(crate) use term_page::terms;
pub use value::{ValueBenefit, ValueContent, ValueInvoice, ValueMoney, ValueUse, value_content, value_page};
pub(crate) use votes::votes_list;
pub use votes_page::{VotesForm, member_votes_page};

/// A page of the member area.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MemberPage {
    Home,
    Benefits,
    Calendar,
    Votes,
    People,
    Profile,
    Documents,
    Term,
    Proof,
    Data,
    /// In no navigation: the pages about benefits and documents lead there.
    Value,
    /// In no navigation: the home page leads there, if an address is checked.
    Checks,
}

impl MemberPage {
    /// Those in the navigation.
    pub const NAV: [Self; 10] = [
        Self::Home,
        Self::Benefits,
        Self::Calendar,
        Self::Votes,
        Self::People,
        Self::Profile,
        Self::Documents,
        Self::Term,
        Self::Proof,
        Self::Data,
    ];

    /// The last part of its URL. Empty for the home page.
    pub fn id(self) -> &'static str {
        match self {
            Self::Home => "",
            Self::Benefits => "benefits",
            Self::Calendar => "calendar",
            Self::Votes => "votes",
            Self::People => "people",
            Self::Profile => "profile",
            Self::Documents => "documents",
            Self::Term => "term",
            Self::Proof => "proof",
            Self::Data => "data",
            Self::Value => "value",
            Self::Checks => "checks",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::NAV.into_iter().find(|page| page.id() == id && !id.is_empty())
    }
}

/// The page about the member's proof.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn own_proof_page(answer: MemberAnswer, form: ProofForm) -> AnyView {
    let t: Texts = expect_context();
    let wrong = form.problem.is_some();
    match form.problem {
        Some(ProofProblem::Changed) => answer_with(409),
        Some(ProofProblem::TooMany) => answer_with(422),
        None => {}
    }
    let content = proof::page(t, &answer, form);
    shell(t, &answer, MemberPage::Proof, wrong, content)
}

/// The home page of the member area, with the running elections and resolutions. Without the rolls, it says what votes
/// the tier gives.
pub fn member_home_page(answer: MemberAnswer, rolls: Option<OwnRollsAnswer>, polls: Vec<MemberPoll>) -> AnyView {
    let t: Texts = expect_context();
    let content = home::home(t, &answer, rolls.as_ref(), &polls);
    shell(t, &answer, MemberPage::Home, false, content)
}

/// A page of the member area. The form is the one on the page about terms.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn member_page(answer: MemberAnswer, page: MemberPage, form: LeaveForm) -> AnyView {
    let t: Texts = expect_context();
    let wrong = form.problem.is_some();
    if wrong {
        answer_with(if form.problem == Some(LeaveProblem::Conflict) {
            409
        } else {
            422
        });
    }
    let content = match page {
        // Pages that need more than the membership have handlers of their own.
        MemberPage::Home
        | MemberPage::Benefits
        | MemberPage::Calendar
        | MemberPage::Votes
        | MemberPage::Profile
        | MemberPage::Value
        | MemberPage::Checks => home::home(t, &answer, None, &[]),
        MemberPage::People => return people_page(answer, PeopleForm::default()),
        MemberPage::Documents => documents::page(t, &answer),
        MemberPage::Term => term_page::page(t, &answer, &form),
        MemberPage::Data => data::page(t, &answer),
        MemberPage::Proof => return own_proof_page(answer, ProofForm::default()),
    };
    shell(t, &answer, page, wrong, content)
}
