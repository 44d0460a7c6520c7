//! The task that checks members' addresses. Several servers can run it on one database.

use super::pass::pass;
use super::plan::plan_all;
use crate::applications::AppState;
use crate::tasks::TaskContext;
use std::time::Duration;

/// How often the table is looked at, for checks that are due.
const PAUSE: Duration = Duration::from_secs(30);
/// After how many pauses the task looks for members whose addresses aren't checked yet.
const PLAN_EVERY: u32 = 20;

/// Checks addresses until the server stops.
pub async fn keep_up(state: AppState, mut context: TaskContext) {
    let mut turn = 0;
    while !context.is_stopping() {
        if turn == 0
            && let Err(error) = plan_all(&state, &context).await
        {
            tracing::error!(%error, "checks of members' addresses couldn't be planned");
        }
        turn = (turn + 1) % PLAN_EVERY;
        context.alive();
        if let Err(error) = pass(&state, &context).await {
            tracing::error!(%error, "members' addresses couldn't be checked");
        }
        context.pause(PAUSE).await;
    }
}
