//! `guildhall credential-key`: lists the keys that sign a foundation's credentials, and replaces the one in use.

use super::Stopped;
use super::admin::{chosen, stopped};
use super::installation::{Installation, wait};
use super::terminal::columns;
use crate::applications::AppState;
use crate::clock::Timestamp;
use crate::credentials::{CredentialKeyRow, credential_keys, rotate_credential_key};
use clap::{Args, Subcommand};

#[derive(Debug, Args)]
pub(super) struct CredentialKeyCommand {
    #[command(subcommand)]
    action: CredentialKeyAction,
    /// The foundation's folder name, if the installation serves several
    #[arg(long, global = true)]
    foundation: Option<String>,
    #[command(flatten)]
    installation: Installation,
}

#[derive(Debug, Subcommand)]
enum CredentialKeyAction {
    /// List a foundation's keys
    List,
    /// Sign with a new key from now on. What the old one has signed stays valid
    Rotate {
        /// Somebody else has the old key: nothing that any earlier key has signed is valid any more
        #[arg(long)]
        leaked: bool,
    },
}

impl CredentialKeyCommand {
    pub(super) fn answer(&self) -> Result<String, Stopped> {
        let state = self.installation.state()?;
        let foundation = chosen(&state, self.foundation.as_deref())?;
        wait(async {
            let answer = match self.action {
                CredentialKeyAction::List => list(&state, foundation).await,
                CredentialKeyAction::Rotate { leaked } => rotate(&state, foundation, leaked).await,
            };
            state.database.close().await;
            answer
        })
    }
}

async fn list(state: &AppState, foundation: &str) -> Result<String, Stopped> {
    let keys = credential_keys(state, foundation).await;
    let keys = keys.map_err(|error| stopped(&error))?;
    if keys.is_empty() {
        return Ok(format!(
            "{foundation} has no keys yet. The first proof of membership makes one.\n"
        ));
    }
    let rows: Vec<_> = keys.iter().map(row).collect();
    Ok(columns(&rows).join("\n") + "\n")
}

fn row(key: &CredentialKeyRow) -> [String; 3] {
    let day = |at: i64| Timestamp(at).day();
    let state = match (key.replaced_at, key.distrusted_at) {
        (_, Some(at)) => format!("leaked, not published since {}", day(at)),
        (Some(at), None) => format!("replaced on {}, still published", day(at)),
        (None, None) => "signs".to_owned(),
    };
    [
        format!("key {}", key.number),
        format!("since {}", day(key.created_at)),
        state,
    ]
}

async fn rotate(state: &AppState, foundation: &str, leaked: bool) -> Result<String, Stopped> {
    let number = rotate_credential_key(state, foundation, leaked, "command line").await;
    let number = number.map_err(|error| stopped(&error))?;
    Ok(if leaked {
        format!(
            "Key {number} signs the credentials of {foundation} from now on. Earlier keys aren't published any more, so earlier \
             credentials aren't valid any more: ask members to download theirs again.\n"
        )
    } else {
        format!("Key {number} signs the credentials of {foundation} from now on. Earlier credentials stay valid.\n")
    })
}
