//! The kinds of problems: one table for responses, the OpenAPI document and the page that explains them.

/// Declares the kinds, each with its ID and status. The doc comments are what people read at `/api`.
macro_rules! problem_kinds {
    ($($(#[doc = $meaning:literal])+ $kind:ident: $id:literal, $status:literal;)+) => {
        /// What went wrong.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum ProblemKind {
            $($(#[doc = $meaning])+ $kind,)+
        }

        impl ProblemKind {
            pub const ALL: &[Self] = &[$(Self::$kind,)+];

            /// Its anchor in `/api`.
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$kind => $id,)+
                }
            }

            /// The HTTP status of responses with this problem.
            pub const fn status(self) -> u16 {
                match self {
                    $(Self::$kind => $status,)+
                }
            }

            /// An explanation in English.
            pub const fn meaning(self) -> &'static str {
                match self {
                    $(Self::$kind => concat!($($meaning),+).trim_ascii_start(),)+
                }
            }
        }

        /// The kinds as types, for the documentation of endpoints: `Problems<(BadQuery, NotFound)>`.
        pub mod kinds {
            $(
                $(#[doc = $meaning])+
                #[derive(Debug)]
                pub enum $kind {}

                impl super::ProblemSet for $kind {
                    fn kinds() -> Vec<super::ProblemKind> {
                        vec![super::ProblemKind::$kind]
                    }
                }
            )+
        }
    };
}

problem_kinds! {
    /// The foundation, programme, version, tier or endpoint doesn’t exist.
    NotFound: "not-found", 404;
    /// The date is invalid. Use the format 2026-07-01.
    BadDate: "bad-date", 400;
    /// The programme doesn’t have this fact, or the value isn’t valid for it. Nothing is calculated, so that you don’t get
    /// a price that ignores your input.
    BadFact: "bad-fact", 400;
    /// The number of members is invalid, or the tier doesn’t exist.
    BadCount: "bad-count", 400;
    /// The path or query is invalid.
    BadQuery: "bad-query", 400;
    /// The request body isn’t valid JSON, lacks a field, or has an unknown one.
    BadBody: "bad-body", 400;
    /// No link has this secret. A link that’s sent again gets a new secret.
    NoSuchLink: "no-such-link", 404;
    /// No signed text has this hash. A later text of the same agreement has a different hash.
    NotSigned: "not-signed", 404;
    /// The link has expired. Its page can send a new one.
    LinkExpired: "link-ran-out", 410;
    /// The applicant revoked the link, or its recipient said they’re the wrong person.
    LinkRevoked: "link-taken-back", 410;
    /// The section this link opens is already complete.
    LinkDone: "link-done", 410;
    /// The link doesn’t open this: it belongs to another section or another signatory, or only the applicant can do it.
    NotThisPart: "not-this-part", 403;
    /// The tier is closed to new members.
    Closed: "closed", 409;
    /// This isn’t possible in the current state: for example, withdrawing a draft, changing a submitted application, or
    /// sending a reminder for a completed section.
    WrongState: "wrong-state", 409;
    /// The text has changed since it was read, because an answer it contains has changed. Read it again before signing.
    TextChanged: "text-changed", 409;
    /// Based on the answers, the applicant isn’t eligible for the tier. The application lists the reasons under refusals.
    NotEligible: "not-eligible", 409;
    /// The application is under a version that’s no longer in force. The application lists the changes under newer.
    VersionChanged: "version-changed", 409;
    /// All places in the tier are taken.
    Full: "full", 409;
    /// An answer, a name or a signature is missing or invalid.
    Incomplete: "incomplete", 422;
    /// The application number doesn’t match.
    OtherReference: "other-reference", 422;
    /// This can only be done a limited number of times an hour.
    TooOften: "too-often", 429;
    /// You’re not signed in. Sign in at /sign-in and send the session cookie, or send an API token that hasn’t expired.
    NotSignedIn: "not-signed-in", 401;
    /// Your roles don’t allow this for this foundation.
    NoPermission: "no-permission", 403;
    /// This can’t be undone, and you signed in more than 15 minutes ago. Sign in again, and repeat the request.
    ConfirmFirst: "confirm-first", 403;
    /// You have a conflict of interest: you declared one, the application names you, or you recorded for the member
    /// what’s to be decided. Others decide.
    Recused: "recused", 403;
    /// Someone else has changed the application since the version you sent. Nothing was done. Request it again.
    ChangedMeanwhile: "changed-meanwhile", 409;
    /// A foundation’s last administrator can’t end their own role.
    LastAdministrator: "last-administrator", 409;
    /// The endpoint doesn’t support this method. The Allow header lists the methods it supports.
    NotAllowed: "not-allowed", 405;
    /// A page on another site requested a change.
    OtherSite: "other-site", 403;
    /// The request doesn’t have the header content-type: application/json.
    NotJson: "not-json", 415;
    /// The request is larger than 64 KB.
    TooLarge: "too-large", 413;
    /// The database is busy or doesn’t respond. Try again in a moment.
    Unavailable: "unavailable", 503;
    /// Stripe can’t be reached or refused the request, so the payment by card couldn’t begin. Try again in a few minutes.
    CardUnavailable: "card-unavailable", 502;
    /// One of the foundation’s files has a mistake, so nothing of it can be shown. Other foundations aren’t affected.
    FoundationUnavailable: "foundation-unavailable", 503;
    /// The version of the programme that the application is for is no longer on the site. The answers are saved. The
    /// contact says whom to ask.
    RulesMissing: "rules-missing", 503;
    /// The response took longer than 20 seconds. Try again.
    TooSlow: "too-slow", 503;
    /// Something went wrong on our side. Quote the reference in the x-request-id header when you contact us.
    Internal: "internal", 500;
    /// The server didn’t respond. Only pages report this error.
    Unreachable: "unreachable", 503;
}

impl ProblemKind {
    /// The `type` of problems of this kind: where they're explained.
    pub fn link(self) -> String {
        format!("/api#{}", self.id())
    }
}

/// Kinds of problems as a type: one of [`kinds`], or a tuple of them.
pub trait ProblemSet {
    fn kinds() -> Vec<ProblemKind>;
}

macro_rules! problem_set_of_tuple {
    ($($set:ident)+) => {
        impl<$($set: ProblemSet),+> ProblemSet for ($($set,)+) {
            fn kinds() -> Vec<ProblemKind> {
                [$($set::kinds()),+].concat()
            }
        }
    };
}

problem_set_of_tuple!(A B);
problem_set_of_tuple!(A B C);
problem_set_of_tuple!(A B C D);
problem_set_of_tuple!(A B C D E);
problem_set_of_tuple!(A B C D E F);
problem_set_of_tuple!(A B C D E F G);
problem_set_of_tuple!(A B C D E F G H);

/// A string that's one of the links, each with its explanation.
#[cfg(not(target_arch = "wasm32"))]
impl utoipa::PartialSchema for ProblemKind {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        use utoipa::openapi::schema::{ObjectBuilder, OneOfBuilder, Type};
        let kinds = Self::ALL.iter().fold(OneOfBuilder::new(), |kinds, kind| {
            kinds.item(
                ObjectBuilder::new()
                    .schema_type(Type::String)
                    .enum_values(Some([kind.link()]))
                    .description(Some(kind.meaning())),
            )
        });
        kinds.description(Some("The kinds of problems.")).into()
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl utoipa::ToSchema for ProblemKind {}
