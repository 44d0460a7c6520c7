//! Who reviews an application, how they decide, and by when.

mod calendar;
mod decision;
mod path;
mod reviewer;
mod rule;
mod stages;

pub use calendar::{Holidays, working_days_after};
pub use decision::{Decision, StageStanding, Vote, standing};
pub use path::{AfterStage, after_stage, later};
pub use reviewer::Reviewer;
pub use rule::{DecisionRule, ReviewRule};
pub use stages::{Stage, decided_by, stages};
