//! Applications, as a link opens them.

use super::{BillBrief, CommitmentBrief, Endpoint, FoundationBrief, InvoiceBrief, StageResult};
use crate::html::Html;
use domain::application::{Answers, ApplicantKind, NamedPerson, Step};
use domain::date::Date;
use domain::joining::{Joining, Part};
use domain::programme::Programme;
use domain::quote::{Quote, Refusal};
use domain::review::{Decision, Holidays, Stage};
use domain::term::{Term, TermPeriod};
use domain::text::Text;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// An application, by the secret of a link to it.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetApplication {
    pub secret: String,
    /// The agreement whose text to include. Empty for none.
    pub agreement: String,
    pub lang: String,
}

/// What the steps of an application follow from, apart from its answers.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct WizardRules {
    pub joining: Joining,
    /// The facts that were known before the first step.
    pub carried: Vec<String>,
}

impl Endpoint for GetApplication {
    type Answer = ApplicationAnswer;
    const NAMED: bool = true;

    fn path(&self) -> String {
        let (secret, agreement) = (super::segment(&self.secret), super::segment(&self.agreement));
        format!(
            "/applications/{secret}?lang={}&agreement={agreement}&rules=true",
            self.lang
        )
    }
}

/// An application, as far as the link opens it. Texts of steps, agreements and prices are in every available language.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ApplicationAnswer {
    /// The application number, to use when talking about it. It doesn’t open anything.
    pub reference: String,
    pub state: ApplicationState,
    /// The section the link opens. The applicant’s link opens everything.
    pub part: Part,
    pub party: ApplicantKind,
    pub foundation: FoundationBrief,
    /// The version the answers were given for.
    pub programme: Programme,
    pub tier: String,
    /// Name of the person or organisation that applies. Empty while unknown.
    pub name: String,
    pub steps: Vec<Step>,
    /// The answers so far, exactly as typed: each with the key of its field.
    pub answers: Vec<(String, String)>,
    /// What this link sent for fields that someone else had changed in the meantime. The answers contain what they sent.
    pub held: Vec<(String, String)>,
    /// Counts saves. Send it along with answers.
    pub revision: i64,
    /// The price for these answers, with its reasons as data. A tier’s quote has them in words.
    #[serde(with = "named_quote")]
    pub quote: Quote,
    pub agreements: Vec<AgreementBrief>,
    /// Text of the requested agreement.
    pub text: Option<AgreementText>,
    /// The person named as signatory. Null if a person applies, because they sign themselves.
    pub signatory: Option<NamedPerson>,
    /// Uploaded files.
    pub files: Vec<FileBrief>,
    /// Sections sent to colleagues, newest first. Only for the applicant.
    pub links: Vec<LinkBrief>,
    /// The reviewers’ questions. Only for the applicant.
    pub requests: Vec<RequestBrief>,
    /// Who reviews the application, in order. Only for the applicant.
    pub stages: Vec<Stage>,
    /// The date by which the foundation has promised to decide, if it has.
    pub decided_by: Option<Date>,
    /// The days on which the foundation doesn’t work, besides weekends.
    pub holidays: Holidays,
    pub submitted_on: Option<Date>,
    pub withdrawn_on: Option<Date>,
    /// How far the review is: the stages that have begun, in order. Only for the applicant.
    pub progress: Vec<StageProgress>,
    /// The foundation’s decision. Only for the applicant.
    pub decision: Option<DecisionBrief>,
    /// The place on the waiting list, from 1. Null if there’s a place in the tier.
    pub place: Option<i64>,
    /// What became of an approved application. Only for the applicant.
    pub membership: Option<MembershipBrief>,
    /// Whether there’s a pro-forma invoice: it’s undecided, and it’s known what the applicant will have to pay. Only for the
    /// applicant.
    pub pro_forma: bool,
    /// The bills of the first term, if there are several. While it’s undecided, as they’d be if it were approved today. Only for the
    /// applicant.
    pub bills: Vec<BillBrief>,
    /// The version in force, if it’s a different one.
    pub newer: Option<NewerVersion>,
    /// Why the applicant isn’t eligible.
    pub refusals: Vec<Refusal>,
    pub today: Date,
    /// The date the link expires.
    pub works_until: Date,
    /// Whether the applicant has confirmed their email address. Until then, colleagues aren’t emailed. Only for the applicant.
    pub email_confirmed: bool,
    /// Only for our own pages. Null for everyone else.
    #[cfg_attr(not(target_arch = "wasm32"), schema(value_type = Option<Object>))]
    pub rules: Option<WizardRules>,
}

/// A stage of the review that has begun, as applicants see it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct StageProgress {
    pub stage: Stage,
    pub opened_on: Date,
    /// The date by which it’s decided, if the foundation has promised one.
    pub due: Option<Date>,
    pub decided_on: Option<Date>,
    /// Null until it’s decided.
    pub result: Option<StageResult>,
}

/// A foundation’s decision on an application.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct DecisionBrief {
    pub decision: Decision,
    pub on: Date,
    /// Why it was declined: one text for each reviewer who gave a reason. Empty if it was approved.
    pub reasons: Vec<String>,
}

/// The membership that an approved application led to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct MembershipBrief {
    /// The date it became active. Null while something is still missing.
    pub active_since: Option<Date>,
    /// The first day of the first term. Null until it’s active.
    pub first_day: Option<Date>,
    /// The first term’s first and last day. Null until it’s active, or if the term has no fixed end.
    pub first_term: Option<TermPeriod>,
    /// Whether the first payment is still missing.
    pub unpaid: bool,
    /// The details that decide how the first invoice is taxed, by ID, if it isn’t issued yet because they’re missing. Empty if the
    /// foundation has to issue it, such as for an amount that’s still to be agreed on. Null if it doesn’t wait.
    pub waits_for: Option<Vec<String>>,
    /// The invoices and credit notes, in the order of their numbers.
    pub invoices: Vec<InvoiceBrief>,
    /// What the member has promised to give in kind.
    pub commitments: Vec<CommitmentBrief>,
    /// The agreements that the foundation still has to sign.
    pub unsigned: Vec<String>,
}

/// How far an application has got. In state `asked`, the reviewers have a question.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ApplicationState {
    Draft,
    Submitted,
    /// The reviewers have a question.
    Asked,
    /// A reviewer put it on hold.
    OnHold,
    Approved,
    Declined,
    Withdrawn,
}

impl ApplicationState {
    /// Whether the foundation still has to decide.
    pub fn is_undecided(self) -> bool {
        matches!(self, Self::Submitted | Self::Asked | Self::OnHold)
    }
}

/// An agreement to sign.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct AgreementBrief {
    pub id: String,
    pub title: Text,
    pub version: String,
    /// Whether the foundation signs it too.
    pub countersigned: bool,
    /// The signature on the current text.
    pub signed: Option<SignatureBrief>,
    /// Whether it was signed, but its text has changed since.
    pub void: bool,
    /// The foundation’s signature on the text that was signed. Null if there’s none yet.
    pub countersignature: Option<SignatureBrief>,
}

/// The text of an agreement, filled in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct AgreementText {
    /// The text as HTML, rendered from its Markdown.
    #[cfg_attr(not(target_arch = "wasm32"), schema(value_type = String))]
    pub html: Html,
    /// Language of the text.
    pub lang: String,
    /// SHA-256 hash of the Markdown, in hexadecimal.
    pub hash: String,
    /// Whether all answers it contains have been given.
    pub ready: bool,
    /// Whether this link’s holder signs it.
    pub yours: bool,
    /// How it differs from the text signed before, if there is one.
    pub differences: Vec<(Difference, String)>,
    /// The characters that its PDF can’t show because no font has them. It shows boxes instead.
    pub unprintable: Vec<String>,
}

/// Whether a piece of text is unchanged, removed or added.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Difference {
    Same,
    Gone,
    Added,
}

/// The version in force, if the answers were given for a different one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct NewerVersion {
    pub version: String,
    /// Whether the tier is still open.
    pub offered: bool,
    /// What changed about the tier: the subject, the old value, the new value.
    pub changes: Vec<(String, String, String)>,
    /// What changed about the questions and agreements: the subject, and the change.
    pub asked: Vec<(String, String)>,
}

/// A signature.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct SignatureBrief {
    pub name: String,
    pub title: String,
    /// SHA-256 hash of the signed text, in hexadecimal.
    pub hash: String,
    /// Milliseconds since 1970 (UTC).
    pub at: i64,
}

/// An uploaded file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct FileBrief {
    pub id: String,
    /// The key of the field it was uploaded for.
    pub key: String,
    pub name: String,
    /// Size in bytes.
    pub size: i64,
}

/// A section sent to a colleague.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct LinkBrief {
    /// Use it to revoke the link or send a reminder. It doesn’t open anything.
    pub id: String,
    pub part: Part,
    pub name: String,
    pub email: String,
    pub sent: Date,
    /// The date of the last reminder.
    pub reminded: Option<Date>,
    pub state: LinkState,
}

/// What has become of a colleague’s link. In state `waiting`, it’s sent once the applicant has confirmed their email address.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum LinkState {
    /// It’s sent once the applicant has confirmed their email address.
    Waiting,
    /// The colleague hasn’t saved anything yet.
    Sent,
    /// The colleague has saved something.
    Begun,
    Done,
    /// The colleague said they’re the wrong person.
    Declined,
    RanOut,
}

/// A reviewer’s question.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct RequestBrief {
    pub id: String,
    /// The step it’s about.
    pub step: String,
    pub question: String,
    pub asked: Date,
    pub answered: Option<Date>,
    /// What the applicant wrote. Without a day of the answer, they haven’t sent it yet.
    pub reply: String,
    /// What they changed for it: key, old answer, new answer.
    pub changed: Vec<(String, String, String)>,
}

impl ApplicationAnswer {
    pub fn all_answers(&self) -> Answers {
        self.answers.iter().cloned().collect()
    }

    /// The numbered steps.
    pub fn asked(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| step.is_asked())
    }

    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The first and last day of the first term, if the foundation approves the application on this day. `None` if the
    /// term has no fixed end.
    pub fn first_term(&self, approved: Date) -> Option<TermPeriod> {
        self.term()?.periods(approved).next()
    }

    /// The rules for the term, with the length that was chosen.
    pub fn term(&self) -> Option<Cow<'_, Term>> {
        let tier = self.programme.tier(&self.tier)?;
        tier.term_for(&self.all_answers().facts(&self.programme, tier, self.today))
    }
}

/// The server's pages get a quote by name. It's left out of what the browser gets, which calculates it again.
mod named_quote {
    use domain::quote::Quote;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<S: Serializer>(quote: &Quote, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            quote.serialize(serializer)
        } else {
            serializer.serialize_unit()
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Quote, D::Error> {
        if deserializer.is_human_readable() {
            Quote::deserialize(deserializer)
        } else {
            <()>::deserialize(deserializer).map(|()| Quote::by_agreement())
        }
    }
}
