//! The IDs and secrets of applications, and how such types are declared. Each is a type of its own, so that none is taken for
//! another. They're parsed where they arrive; text that can't be one is never looked up.

use super::Secrets;
use super::rows::from_text;
use super::secrets::{is_id, is_readable, is_token};
use crate::storage::Arg;
use data_encoding::HEXLOWER;
use serde::Serialize;
use sha2::{Digest, Sha256};
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};
use std::fmt;
use subtle::ConstantTimeEq;

/// Declares a type for text of one form: how it's recognised, and how a new one is made.
macro_rules! text_type {
    ($(#[$attribute:meta])* $name:ident: $is_valid:path, $random:path) => {
        $(#[$attribute])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// `None` if it can't be one.
            pub fn parse(text: &str) -> Option<Self> {
                $is_valid(text).then(|| Self(text.to_owned()))
            }

            /// # Errors
            /// If the system has no random data.
            pub fn random(secrets: &Secrets) -> Result<Self, getrandom::Error> {
                $random(secrets).map(Self)
            }
        }
    };
}

/// Declares the type of an ID that may be shown and stored.
macro_rules! id {
    ($(#[$attribute:meta])* $name:ident: $is_valid:path, $random:path) => {
        text_type! {
            $(#[$attribute])*
            #[derive(Debug, Serialize)]
            #[serde(transparent)]
            $name: $is_valid, $random
        }

        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }

        impl<'a> From<&'a $name> for Arg<'a> {
            fn from(id: &'a $name) -> Self {
                id.as_str().into()
            }
        }

        from_text!($name, Self::parse);
    };
}

id! {
    /// An application number such as `7KQ2-M9XW`. It's for talking about the application, and opens nothing.
    ApplicationReference: is_readable, Secrets::readable
}

impl ApplicationReference {
    /// The number that somebody typed, in any form that people type or paste. `None` if it isn't one.
    pub fn typed(text: &str) -> Option<Self> {
        let letters = plain(text);
        let (first, second) = letters.split_at_checked(4)?;
        Self::parse(&format!("{first}-{second}"))
    }

    /// Whether somebody typed this number, in any form that people type or paste.
    pub fn is_typed_as(&self, typed: &str) -> bool {
        plain(&self.0) == plain(typed)
    }
}

/// Letters and digits in capitals.
fn plain(text: &str) -> String {
    let letters = text.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_uppercase).collect()
}

id! {
    /// A link, to revoke it or to send it again. It opens nothing.
    LinkId: is_id, Secrets::id
}

id! {
    /// A list of members that was uploaded.
    MemberImportId: is_id, Secrets::id
}

id! {
    /// An uploaded file.
    UploadId: is_id, Secrets::id
}

id! {
    /// A reviewer's question.
    QuestionId: is_id, Secrets::id
}

id! {
    /// What staff decided about two applications.
    PartyDecisionId: is_id, Secrets::id
}

id! {
    /// A person or an organisation that a foundation has a relationship with.
    PartyId: is_id, Secrets::id
}

id! {
    /// An ongoing relationship: what an approved application leads to.
    MembershipId: is_id, Secrets::id
}

id! {
    /// Someone who acts for a member in a role.
    ContactId: is_id, Secrets::id
}

id! {
    /// An invoice or a credit note. People use its number.
    InvoiceId: is_id, Secrets::id
}

id! {
    /// A payment that was recorded.
    PaymentId: is_id, Secrets::id
}

id! {
    /// A payment page at Stripe for an invoice.
    CheckoutId: is_id, Secrets::id
}

id! {
    /// A payment by card.
    CardPaymentId: is_id, Secrets::id
}

id! {
    /// Money that goes back to a card.
    RefundId: is_id, Secrets::id
}

id! {
    /// A file with bank statements.
    BankImportId: is_id, Secrets::id
}

id! {
    /// A line of a bank statement.
    BankLineId: is_id, Secrets::id
}

id! {
    /// What a member has promised to give in kind.
    CommitmentId: is_id, Secrets::id
}

id! {
    /// Something that a member has reported for an in-kind commitment.
    DeliveryId: is_id, Secrets::id
}

id! {
    /// Something that a member has asked for of its benefits.
    BenefitUseId: is_id, Secrets::id
}

id! {
    /// A reminder of the end of a term.
    NoticeId: is_id, Secrets::id
}

id! {
    /// What a member shows of itself in public. It's in the URL of the member's page.
    ProfileId: is_id, Secrets::id
}

id! {
    /// A logo that a member has uploaded.
    LogoId: is_id, Secrets::id
}

id! {
    /// An address of a member's calendar, to withdraw it. It opens nothing.
    CalendarAddressId: is_id, Secrets::id
}

id! {
    /// A meeting of a foundation's body.
    MeetingId: is_id, Secrets::id
}

id! {
    /// An election or a resolution that was announced. Addresses have its number.
    PollId: is_id, Secrets::id
}

id! {
    /// A proof of membership. Whoever has it can read what the proof says.
    ProofId: is_token, Secrets::token
}

id! {
    /// An email in the outbox. Its Message-ID contains it.
    EmailId: is_id, Secrets::id
}

text_type! {
    /// The secret of a link, which opens an application. Only its hash is stored, and it never gets into a log.
    LinkSecret: is_token, Secrets::token
}

text_type! {
    /// The secret in the address of a member's calendar. Only its hash is stored, and it never gets into a log.
    CalendarSecret: is_token, Secrets::token
}

text_type! {
    /// The code that confirms an email address. Only its hash is stored, and it never gets into a log.
    ConfirmationCode: is_token, Secrets::token
}

/// Secrets are shown by one method that's easy to search for, and stored as hashes.
macro_rules! secret {
    ($($name:ident),+) => {$(
        impl $name {
            /// The secret itself, for its owner's eyes.
            pub fn expose(&self) -> &str {
                &self.0
            }

            pub fn hash(&self) -> SecretHash {
                SecretHash::of(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    )+};
}

secret!(LinkSecret, CalendarSecret, ConfirmationCode);

/// What's stored of a secret: its SHA-256 hash.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SecretHash([u8; 32]);

impl SecretHash {
    pub(crate) fn of(secret: &str) -> Self {
        Self(Sha256::digest(secret.as_bytes()).into())
    }

    /// Whether the stored hash is the same. It takes the same time wherever they differ.
    pub(crate) fn matches(&self, stored: &[u8]) -> bool {
        self.0.ct_eq(stored).into()
    }

    pub(crate) fn to_hex(self) -> String {
        HEXLOWER.encode(&self.0)
    }
}

impl<'a> From<&'a SecretHash> for Arg<'a> {
    fn from(hash: &'a SecretHash) -> Self {
        (&hash.0).into()
    }
}

pub(crate) use {id, secret, text_type};

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &str = "abcdefghijklmnopqrstuvwxyz234567";

    #[test]
    fn debug_output_never_contains_a_secret() {
        let secret = LinkSecret::parse(SECRET).unwrap();
        let code = ConfirmationCode::parse(SECRET).unwrap();
        for shown in [
            format!("{secret:?} {code:?}"),
            format!("{:#?}", Some((&secret, &code))),
            format!("{:?} {:?}", secret.hash(), code.hash()),
        ] {
            assert!(!shown.contains("abcdefgh"), "{shown}");
        }
        assert_eq!(format!("{secret:?}"), "LinkSecret(…)");
    }

    #[test]
    fn text_of_another_form_is_no_secret() {
        assert_eq!(LinkSecret::parse(SECRET).unwrap().expose(), SECRET);
        for text in [
            "",
            "short",
            &SECRET[1..],
            &format!("{SECRET}a"),
            &SECRET.to_uppercase(),
            &SECRET.replace('2', "1"),
            &SECRET.replace('a', "\0"),
            &SECRET.replace('a', "ä"),
        ] {
            assert_eq!(LinkSecret::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn what_is_made_can_be_read_back() {
        let secrets = Secrets::system();
        let reference = ApplicationReference::random(&secrets).unwrap();
        assert_eq!(ApplicationReference::parse(reference.as_str()), Some(reference));
        let link = LinkId::random(&secrets).unwrap();
        assert_eq!(LinkId::parse(link.as_str()), Some(link));
        let secret = LinkSecret::random(&secrets).unwrap();
        assert_eq!(LinkSecret::parse(secret.expose()), Some(secret));
    }

    #[test]
    fn an_application_number_is_recognised_as_people_type_it() {
        let reference = ApplicationReference::parse("7KQ2-M9XW").unwrap();
        for (typed, same) in [
            ("7KQ2-M9XW", true),
            (" 7kq2 m9xw ", true),
            ("7kq2m9xw", true),
            ("7KQ2-M9XV", false),
            ("", false),
        ] {
            assert_eq!(reference.is_typed_as(typed), same, "{typed:?}");
            let read = ApplicationReference::typed(typed);
            assert_eq!(read.as_ref() == Some(&reference), same, "{typed:?}");
        }
    }
}
