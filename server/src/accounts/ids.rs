//! The IDs and secrets of accounts, declared like those of applications.

use super::token::{is_token_text, random_token};
use crate::applications::{SecretHash, Secrets, from_text, id, is_id, is_readable, is_token, secret, text_type};
use crate::storage::Arg;
use serde::Serialize;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};
use std::fmt;

id! {
    /// Someone who can sign in.
    AccountId: is_id, Secrets::id
}

id! {
    /// Identifies a session. Unlike its secret, it doesn't sign anyone in.
    SessionId: is_id, Secrets::id
}

id! {
    /// A request to sign in.
    SignInId: is_id, Secrets::id
}

id! {
    /// A role that an account has or had.
    RoleId: is_id, Secrets::id
}

id! {
    /// A passkey of an account. People use its name.
    PasskeyId: is_id, Secrets::id
}

id! {
    /// Something that a browser has begun to do with a passkey.
    CeremonyId: is_id, Secrets::id
}

text_type! {
    /// The secret in the cookie of a browser that's signed in. Only its hash is stored, and it never gets into a log.
    SessionSecret: is_token, Secrets::token
}

text_type! {
    /// The secret in the cookie of a browser that wants to sign in, so that the emailed link only works there.
    BrowserSecret: is_token, Secrets::token
}

text_type! {
    /// The secret in the emailed link.
    SignInSecret: is_token, Secrets::token
}

text_type! {
    /// The emailed code, such as `4HT8-RXC6`: 40 bits, which are enough because few attempts are allowed.
    SignInCode: is_readable, Secrets::readable
}

id! {
    /// A form that waits until whoever sent it has confirmed who they are.
    KeptFormId: is_id, Secrets::id
}

text_type! {
    /// The secret in the URL of a browser that comes back from a provider.
    VisitState: is_token, Secrets::token
}

text_type! {
    /// A token that software uses to act for somebody. Only its hash is stored, and it never gets into a log.
    ApiToken: is_token_text, random_token
}

secret!(
    ApiToken,
    VisitState,
    SessionSecret,
    BrowserSecret,
    SignInSecret,
    SignInCode
);

impl SignInCode {
    /// Reads a code as people type or paste it: in any case, with or without a dash or spaces, and with letters that look
    /// like its digits. `None` if it can't be one.
    pub fn typed(text: &str) -> Option<Self> {
        let letter = |letter: char| match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            'U' => 'V',
            other => other,
        };
        let plain: String = text.chars().filter(|c| c.is_alphanumeric()).map(letter).collect();
        let (first, second) = plain.split_at_checked(4)?;
        Self::parse(&format!("{first}-{second}"))
    }

    /// What's stored of it. The ID makes equal codes different.
    pub(super) fn hash_for(&self, sign_in: &SignInId) -> SecretHash {
        SecretHash::of(&format!("{sign_in} {}", self.expose()))
    }
}

#[cfg(test)]
mod tests {
    use super::SignInCode;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        for (typed, read) in [
            ("7KQ2-M9XW", Some("7KQ2-M9XW")),
            (" 7kq2 m9xw\n", Some("7KQ2-M9XW")),
            ("7kq2m9xw", Some("7KQ2-M9XW")),
            ("oil0-aaaa", Some("0110-AAAA")),
            ("７KQ2-M9XW", None),
            ("7KQ2-M9X", None),
            ("7KQ2-M9XWW", None),
            ("", None),
            ("ääää-ääää", None),
        ] {
            let code = SignInCode::typed(typed);
            assert_eq!(code.as_ref().map(SignInCode::expose), read, "{typed:?}");
        }
    }
}
