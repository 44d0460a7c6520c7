//! The API, described once: for its page and for the OpenAPI document.

mod applications;
mod endpoints;
mod page;
mod problems;

pub use endpoints::{Answer, Body, Content, Described, Group, Method, Parameter, Place, endpoints};
pub use page::api_page;
pub use problems::{DescribedProblem, problems};
