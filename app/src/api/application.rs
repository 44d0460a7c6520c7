//! One application, as the holder of a link can see it.

use super::{Endpoint, FoundationBrief};
use crate::html::Html;
use domain::application::{Answers, ApplicantKind, NamedPerson, Step};
use domain::date::Date;
use domain::joining::{Joining, Part};
use domain::programme::Programme;
use domain::quote::{Quote, Refusal};
use domain::review::Reviewer;
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// An application, by the secret of a link to it.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetApplication {
    pub secret: String,
    /// The agreement to include the text of. Empty for none.
    pub agreement: String,
    pub lang: String,
}

/// What an application's steps depend on, besides its answers.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct WizardRules {
    pub joining: Joining,
    /// The facts that were known before the first step.
    pub carried: Vec<String>,
}

impl Endpoint for GetApplication {
    type Answer = ApplicationAnswer;
    const ROUTE: &'static str = "/applications/{secret}";
    const NAMED: bool = true;

    fn path(&self) -> String {
        let (secret, agreement) = (super::segment(&self.secret), super::segment(&self.agreement));
        format!(
            "/applications/{secret}?lang={}&agreement={agreement}&rules=true",
            self.lang
        )
    }
}

/// What the link gives access to: everything for the applicant, one part for a colleague.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct ApplicationAnswer {
    /// The application number.
    pub reference: String,
    pub state: ApplicationState,
    /// The part that the link gives access to. All of the application for the applicant.
    pub part: Part,
    pub party: ApplicantKind,
    pub foundation: FoundationBrief,
    /// The version that the answers were given for.
    pub programme: Programme,
    pub tier: String,
    /// The new member's name. Empty if it isn't known yet.
    pub name: String,
    pub steps: Vec<Step>,
    /// Keys and the text typed.
    pub answers: Vec<(String, String)>,
    /// What this link's holder typed for keys that someone else had changed meanwhile.
    pub held: Vec<(String, String)>,
    /// Counts saves. A form sends the revision it was based on.
    pub revision: i64,
    #[serde(with = "named_quote")]
    pub quote: Quote,
    pub agreements: Vec<AgreementBrief>,
    /// The text of the requested agreement.
    pub text: Option<AgreementText>,
    /// The named signatory.
    pub signatory: Option<NamedPerson>,
    pub files: Vec<FileBrief>,
    /// The delegated parts. Only for the applicant.
    pub links: Vec<LinkBrief>,
    pub requests: Vec<RequestBrief>,
    /// Who decides, in order.
    pub stages: Vec<Stage>,
    /// The date by which there'll be a decision, if the foundation promises one.
    pub decided_by: Option<Date>,
    pub submitted_on: Option<Date>,
    /// The version in force, if it's a different one.
    pub newer: Option<NewerVersion>,
    /// Why the applicant isn't eligible.
    pub refusals: Vec<Refusal>,
    pub today: Date,
    /// The day on which the link expires.
    pub works_until: Date,
    /// Whether the applicant has confirmed the email address in their answers. Only for the applicant.
    pub email_confirmed: bool,
    /// For the wizard in the browser. Only the applicant's link gets them, and only on request.
    pub rules: Option<WizardRules>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ApplicationState {
    Draft,
    Submitted,
    /// The reviewers have asked a question.
    Asked,
    Withdrawn,
}

/// An agreement to sign.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct AgreementBrief {
    pub id: String,
    pub title: Text,
    pub version: String,
    pub countersigned: bool,
    /// The signature on the current text.
    pub signed: Option<SignatureBrief>,
    /// Whether it was signed, and the text has changed since.
    pub void: bool,
}

/// The text of an agreement, filled in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct AgreementText {
    /// Rendered from its Markdown. HTML in the Markdown is escaped.
    pub html: Html,
    /// The language it's in.
    pub lang: String,
    /// SHA-256 of the Markdown, in hex.
    pub hash: String,
    /// Whether everything it mentions has been answered.
    pub ready: bool,
    /// Whether the holder of this link signs it.
    pub yours: bool,
    /// How it differs from the text that was signed before, if any.
    pub differences: Vec<(Difference, String)>,
}

/// Whether a piece of text is the same, removed or added.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Difference {
    Same,
    Gone,
    Added,
}

/// The version in force, if the answers were given for another one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct NewerVersion {
    pub version: String,
    /// Whether people can still join the tier.
    pub offered: bool,
    /// What changed for the tier: the subject, the old text and the new text.
    pub changes: Vec<(String, String, String)>,
    /// Changed questions and agreements: the subject, and what's different.
    pub asked: Vec<(String, String)>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SignatureBrief {
    pub name: String,
    pub title: String,
    /// SHA-256 of the text, in hex.
    pub hash: String,
    /// Milliseconds since 1970, UTC.
    pub at: i64,
}

/// An upload.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FileBrief {
    pub id: String,
    pub key: String,
    pub name: String,
    /// In bytes.
    pub size: i64,
}

/// A part that was delegated to a colleague.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct LinkBrief {
    pub id: String,
    pub part: Part,
    pub name: String,
    pub email: String,
    pub sent: Date,
    pub reminded: Option<Date>,
    pub state: LinkState,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkState {
    /// Waiting until the applicant has confirmed their own email address.
    Waiting,
    /// Sent to the colleague, who hasn't saved anything yet.
    Sent,
    /// The colleague has saved something.
    Begun,
    Done,
    /// "I'm the wrong person."
    Declined,
    RanOut,
}

/// A question from the reviewers.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct RequestBrief {
    pub id: String,
    pub step: String,
    pub question: String,
    pub asked: Date,
    pub answered: Option<Date>,
    /// What has changed since: key, old answer, new answer.
    pub changed: Vec<(String, String, String)>,
}

/// A stage of the review.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Stage {
    pub reviewer: Reviewer,
    /// The most working days it takes, if the foundation promises that.
    pub days: Option<u16>,
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
}

/// Whether a text was signed, by its SHA-256.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetVerification {
    pub hash: String,
}

impl Endpoint for GetVerification {
    type Answer = VerificationAnswer;
    const ROUTE: &'static str = "/agreements/{hash}";

    fn path(&self) -> String {
        format!("/agreements/{}", super::segment(&self.hash))
    }
}

/// What's known about a signed agreement. Times are in milliseconds since 1970, UTC.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct VerificationAnswer {
    pub hash: String,
    pub foundation: Text,
    pub title: Text,
    pub version: String,
    pub reference: String,
    /// `None` if a later text has replaced it.
    pub signed: Option<i64>,
    pub countersigned: Option<i64>,
    /// Whether the application was withdrawn.
    pub withdrawn: bool,
}

/// Quotes are serialised with field names. They're left out of a page's data, because the browser computes them.
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
