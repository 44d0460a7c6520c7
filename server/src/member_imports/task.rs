//! The task that goes on with what was interrupted: lists of which some members were added or removed when the server stopped. It also
//! forgets people who never became members.

use super::forget::forget;
use super::run::finish_all;
use crate::applications::AppState;
use crate::tasks::TaskContext;
use std::time::Duration;

/// How long the task sleeps.
const PAUSE: Duration = Duration::from_mins(2);

/// Goes on with interrupted imports, and forgets what's due, until the server stops.
pub async fn keep_up(state: AppState, mut context: TaskContext) {
    while !context.is_stopping() {
        if let Err(error) = finish_all(&state, &context).await {
            tracing::error!(%error, "members couldn't be imported");
        }
        if let Err(error) = forget(&state).await {
            tracing::error!(%error, "rows of lists of members couldn't be deleted");
        }
        context.pause(PAUSE).await;
    }
}
