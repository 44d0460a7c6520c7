//! Accounts: signing in, sessions, and roles for foundations. Every change is a command with its check, write, ledger entry
//! and emails in one transaction, as in [`crate::applications`].

mod account;
mod cookies;
mod ids;
mod kept;
mod letters;
mod own;
mod passkeys;
mod providers;
mod role_list;
mod roles;
mod session;
mod sessions;
mod sign_in;
mod stand_in;
mod token;
mod tokens;

pub use account::AccountEmail;
pub(crate) use cookies::{SESSION_COOKIE, SIGN_IN_COOKIE, secret_cookie, with_cookie, without_cookie};
pub use ids::{
    AccountId, ApiToken, BrowserSecret, CeremonyId, KeptFormId, PasskeyId, RoleId, SessionId, SessionSecret,
    SignInCode, SignInId, SignInSecret, VisitState,
};
pub use kept::{keep_form, kept_form};
pub use own::{OwnApplications, OwnRow, open_own, own_applications};
pub use passkeys::{
    AddedPasskey, Checked, NewPasskey, PasskeyProof, PasskeyRemoval, PasskeyRow, RelyingParty, StartedCeremony,
    add_passkey, begin_adding, begin_passkey_sign_in, finish_passkey_sign_in, may_add_passkey, passkeys,
    remove_passkey,
};
pub(crate) use providers::provider_of;
pub use providers::{
    Departure, GroupRole, Provider, ProviderReturn, ProviderSecret, VisitRequest, Visited, begin_visit, finish_visit,
};
pub use role_list::{RolesListed, listed_roles};
pub use roles::{Actor, HeldRole, end_role, grant_role, held_roles};
pub(crate) use roles::{holds, may, powers_for};
pub(crate) use session::Powers;
pub use session::Session;
pub use sessions::{NewSession, SESSION_DAYS, SessionRow, end_others, end_session, sessions, sign_out, signed_in};
pub use sign_in::{
    SignInProof, SignInRequest, SignedIn, finish_sign_in, link_works, pending_email, request_sign_in, was_proof_of,
};
pub(crate) use stand_in::stand_in;
pub use tokens::{
    NewToken, TOKEN_DAYS, TokenProblem, TokenRow, acts_for, create_token, own_tokens, revoke_token, tokens_for,
};
