//! Announced elections and resolutions: their days, ballots, corrections, turnout and majorities.

#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

#[path = "polls/choices.rs"]
mod choices;
#[path = "polls/days.rs"]
mod days;
#[path = "polls/groups.rs"]
mod groups;
#[path = "polls/majorities.rs"]
mod majorities;
#[path = "polls/sample.rs"]
mod sample;
