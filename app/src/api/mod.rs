//! The typed contract with the server. An endpoint is declared once, here: its route, its question, its answer.
//!
//! Two callers use it: the renderer on the server (in process), and third parties (over HTTP). The browser takes the
//! pages that were made from the answers.

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

/// Where all endpoints live.
pub const PREFIX: &str = "/api/v1";

/// A read of the API.
pub trait Endpoint {
    type Answer: Serialize + DeserializeOwned;

    /// The route under [`PREFIX`], with parameters in braces, as the server's router has it.
    const ROUTE: &'static str;

    /// Whether its answer travels in process by the names of its fields: what leaves some of them out cannot be read by
    /// their positions.
    const NAMED: bool = false;

    /// The path and query of this question, without [`PREFIX`].
    fn path(&self) -> String;
}
