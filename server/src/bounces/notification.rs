//! What a delivery status notification says.

use crate::applications::from_text;
use crate::mail::normalized;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};

/// A delivery status notification (RFC 3464): what became of one email, for each of its recipients.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StatusNotification {
    /// The `Message-ID` of the email, without angle brackets.
    pub message_id: String,
    pub recipients: Vec<RecipientStatus>,
}

/// What became of an email for one recipient.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RecipientStatus {
    /// The address that it was sent to and the one that it ended at, as far as they're known, each normalised.
    pub addresses: Vec<String>,
    pub delivery: MailDelivery,
    /// `None` if the server stated none.
    pub status: Option<EnhancedStatus>,
    /// What the server wrote, in one line of up to 300 characters. It can contain addresses.
    pub reason: String,
}

impl RecipientStatus {
    /// Whether sending another email to the address would fail in the same way.
    pub fn is_permanent(&self) -> bool {
        self.delivery == MailDelivery::Bounced && self.status.as_ref().is_some_and(EnhancedStatus::is_permanent)
    }

    /// The reason without other addresses than this one, which is normalised. A server can name a private one to which it forwards, and
    /// everybody who acts for the member reads the reason.
    pub fn reason_about(&self, address: &str) -> String {
        let words = self.reason.split(' ').map(|word| {
            let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
            let is_other = word.contains('@') && normalized(bare).as_deref() != Some(address);
            if is_other { "…" } else { word }
        });
        words.collect::<Vec<_>>().join(" ")
    }
}

/// What became of an email.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MailDelivery {
    Delivered,
    /// A server is still trying.
    Delayed,
    /// The servers have given up.
    Bounced,
}
from_text!(MailDelivery, Self::from_word);

impl MailDelivery {
    /// The word for it in the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::Delivered => "delivered",
            Self::Delayed => "delayed",
            Self::Bounced => "bounced",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        [Self::Delivered, Self::Delayed, Self::Bounced]
            .into_iter()
            .find(|delivery| delivery.word() == word)
    }

    /// Whether it replaces what was known. Reports can arrive in any order, and a bounce is final.
    pub fn is_news_after(self, known: Option<Self>) -> bool {
        match known {
            None => true,
            Some(Self::Delayed) => self != Self::Delayed,
            Some(Self::Delivered) => self == Self::Bounced,
            Some(Self::Bounced) => false,
        }
    }
}

/// A status code such as 5.1.1 (RFC 3463).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EnhancedStatus(String);

impl EnhancedStatus {
    /// `None` if it isn't one. What follows a space or a bracket is a comment.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().split([' ', '\t', '(']).next()?;
        let mut parts = text.split('.');
        let class = parts.next()?;
        let is_number = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        let rest = [parts.next()?, parts.next()?];
        let is_one = matches!(class, "2" | "4" | "5") && rest.into_iter().all(is_number) && parts.next().is_none();
        is_one.then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it's permanent and about the address or the mailbox (RFC 3463, 3). What it says about the servers (5.3), the email's content
    /// (5.6) or its sender (5.7) isn't a fault of the address.
    pub fn is_permanent(&self) -> bool {
        let subject = self.0.split('.').nth(1);
        self.0.starts_with('5') && !matches!(subject, Some("3" | "6" | "7"))
    }
}
