//! What happens to memberships automatically: terms begin and end, and members move to another tier and are reminded before that.

mod ahead;
mod begin;
mod check;
mod coming;
mod confirmable;
mod end;
mod ending;
mod keep_up;
mod list;
mod member_rules;
mod notices;
mod remind;
mod step;
mod take;
mod upcoming;

pub use ahead::what_happens_by;
pub use check::check_notices;
pub(crate) use coming::{OngoingMembership, coming_day};
pub use confirmable::end_open_terms;
pub(crate) use ending::ending_terms;
pub use keep_up::{keep_up, name_contacts};
pub use list::{NoticesShown, notices};
pub(super) use member_rules::MemberRules;
pub(crate) use notices::plan_reminders;
pub use notices::{plan_notices, send_notices};
pub(super) use remind::{NewestReminded, remind_newest};
pub use remind::{RemindDone, remind};
pub(super) use step::last_term;
pub use take::{StepsDone, take_steps};
pub(crate) use upcoming::LastTerm;
pub(super) use upcoming::{
    LONGEST_PAUSE, NextTerm, Upcoming, asked_renewal, first_in, in_force, lacking, renewal_lacks, rules, upcoming,
};
