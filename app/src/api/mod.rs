//! The typed contract with the server. Each endpoint is declared once, here: its route, request and response.
//!
//! Pages use it in process, and other programs over HTTP. The browser gets pages that were rendered from the
//! responses.

mod application;
mod endpoints;
mod problem;
pub mod routes;
mod transport;
pub mod wire;

pub use application::{
    AgreementBrief, AgreementText, ApplicationAnswer, ApplicationState, Difference, FileBrief, GetApplication,
    GetVerification, LinkBrief, LinkState, NewerVersion, RequestBrief, SignatureBrief, Stage, VerificationAnswer,
    WizardRules,
};
pub use endpoints::{
    FoundationAnswer, FoundationBrief, GetFoundation, GetFoundations, GetProgramme, GetSource, ProgrammeAnswer,
    ProgrammeBrief, SourceAnswer, VersionBrief, segment,
};
pub use problem::Problem;
pub use transport::{Api, Reply};

use serde::Serialize;
use serde::de::DeserializeOwned;

/// The prefix of all endpoints.
pub const PREFIX: &str = "/api/v1";

/// An endpoint that only reads.
pub trait Endpoint {
    type Answer: Serialize + DeserializeOwned;

    /// The route under [`PREFIX`], with parameters in braces, as in the server's router.
    const ROUTE: &'static str;

    /// Whether the response is serialised with field names in process. Types that leave out some fields can't be read by
    /// position.
    const NAMED: bool = false;

    /// The path and query of this request, without [`PREFIX`].
    fn path(&self) -> String;
}
