//! An invented history for people who try Guildhall: applications and members of the example foundations, from three years ago until
//! today. It's made day by day, by the same commands that pages and the API call.

mod admit;
mod apply;
mod bounce;
mod cast;
mod crew;
mod deeds;
mod dice;
mod elections;
mod live;
mod night;
mod profile;
mod tiers;

pub use live::{DemoDone, live};
