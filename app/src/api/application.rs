//! One application, as whoever holds a link to it may see it.

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
    /// The agreement whose text is wanted too; empty for none.
    pub agreement: String,
    pub lang: String,
}

/// What the steps of an application follow from, beside its answers.
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

/// What the link reaches: everything for the applicant, one part for a colleague.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct ApplicationAnswer {
    /// What people call it by.
    pub reference: String,
    pub state: ApplicationState,
    /// The part that the link reaches; all of it for the applicant.
    pub part: Part,
    pub party: ApplicantKind,
    pub foundation: FoundationBrief,
    /// The version that the answers were given for.
    pub programme: Programme,
    pub tier: String,
    /// The name of who joins; empty while it is not known.
    pub name: String,
    pub steps: Vec<Step>,
    /// Keys and what was typed.
    pub answers: Vec<(String, String)>,
    /// Keys that somebody else changed while this link's holder typed something else, and what they typed.
    pub held: Vec<(String, String)>,
    /// Counts saves; a form sends the one it was made from.
    pub revision: i64,
    #[serde(with = "named_quote")]
    pub quote: Quote,
    pub agreements: Vec<AgreementBrief>,
    /// The text of the agreement that was asked for.
    pub text: Option<AgreementText>,
    /// Who was named to sign.
    pub signatory: Option<NamedPerson>,
    pub files: Vec<FileBrief>,
    /// Parts that were handed over; for the applicant only.
    pub links: Vec<LinkBrief>,
    pub requests: Vec<RequestBrief>,
    /// Who decides, in order.
    pub stages: Vec<Stage>,
    /// The day by which is decided, where the foundation promises one.
    pub decided_by: Option<Date>,
    pub submitted_on: Option<Date>,
    /// The version in force, where it is another one.
    pub newer: Option<NewerVersion>,
    /// Why nobody may join like this.
    pub refusals: Vec<Refusal>,
    pub today: Date,
    /// The day on which the link stops to work.
    pub works_until: Date,
    /// Whether the applicant has confirmed the email address in their answers; for the applicant only.
    pub email_confirmed: bool,
    /// For the wizard in the browser: only the applicant's link has them, and only where they're asked for.
    pub rules: Option<WizardRules>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ApplicationState {
    Draft,
    Submitted,
    /// Whoever decides wants to know something.
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
    /// The signature on the text as it is now.
    pub signed: Option<SignatureBrief>,
    /// Whether there was a signature, and the text has changed since.
    pub void: bool,
}

/// The text of an agreement, filled in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct AgreementText {
    /// Made from its Markdown, without any markup of the author's own.
    pub html: Html,
    /// The language it is in.
    pub lang: String,
    /// SHA-256 of the Markdown, in hexadecimal digits.
    pub hash: String,
    /// Whether everything that it names was answered.
    pub ready: bool,
    /// Whether the holder of this link signs it.
    pub yours: bool,
    /// How it differs from what was signed before, where something was.
    pub differences: Vec<(Difference, String)>,
}

/// Whether a piece of text stayed, went or came.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Difference {
    Same,
    Gone,
    Added,
}

/// What is in force now instead of what the answers were given for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct NewerVersion {
    pub version: String,
    /// Whether the tier can still be joined.
    pub offered: bool,
    /// What changed for the tier: what it is about, what it was, what it is.
    pub changes: Vec<(String, String, String)>,
    /// What is asked and signed otherwise: what it is about, and what is another now.
    pub asked: Vec<(String, String)>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SignatureBrief {
    pub name: String,
    pub title: String,
    /// SHA-256 of the text, in hexadecimal digits.
    pub hash: String,
    /// Milliseconds since 1970 in UTC.
    pub at: i64,
}

/// A file that was brought.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FileBrief {
    pub id: String,
    pub key: String,
    pub name: String,
    /// In bytes.
    pub size: i64,
}

/// A part that was handed to a colleague.
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
    /// With the colleague, who has not saved anything yet.
    Sent,
    /// The colleague has begun.
    Begun,
    Done,
    /// "I am the wrong person."
    Declined,
    RanOut,
}

/// What whoever decides wants to know.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct RequestBrief {
    pub id: String,
    pub step: String,
    pub question: String,
    pub asked: Date,
    pub answered: Option<Date>,
    /// What has changed since: key, what it was, what it is.
    pub changed: Vec<(String, String, String)>,
}

/// A stage of the decision.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Stage {
    pub reviewer: Reviewer,
    /// The most working days it takes, where the foundation says so.
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

/// What is known of a text that was signed. Times in milliseconds since 1970 in UTC.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct VerificationAnswer {
    pub hash: String,
    pub foundation: Text,
    pub title: Text,
    pub version: String,
    pub reference: String,
    /// Nothing where the text was replaced by a later one.
    pub signed: Option<i64>,
    pub countersigned: Option<i64>,
    /// Whether the application was withdrawn.
    pub withdrawn: bool,
}

/// A quote travels by the names of its parts. In a page's data it's left out: the browser works it out anew.
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
