//! `guildhall bounce`: reads an email that came back, from a mail server's pipe.

use super::installation::{Installation, wait};
use super::{Stopped, print};
use crate::bounces::{BounceReceived, LARGEST_REPORT, receive_bounce};
use clap::Args;
use std::io::Read;
use std::process::ExitCode;

/// "Try again later" in sysexits.h: mail servers keep the message, and call again.
const LATER: u8 = 75;

#[derive(Debug, Args)]
pub(super) struct BounceCommand {
    #[command(flatten)]
    installation: Installation,
}

impl BounceCommand {
    pub(super) fn run(&self) -> ExitCode {
        match self.received() {
            Ok(received) => {
                print(said(received));
                ExitCode::SUCCESS
            }
            Err(stopped) => {
                stopped.tell();
                ExitCode::from(LATER)
            }
        }
    }

    fn received(&self) -> Result<BounceReceived, Stopped> {
        let mut message = Vec::new();
        let limit = u64::try_from(LARGEST_REPORT).unwrap_or(u64::MAX);
        let mut input = std::io::stdin().lock();
        let read = input.by_ref().take(limit).read_to_end(&mut message);
        // Whoever writes to a pipe fails if nobody reads the rest.
        let rest = read.and_then(|_| std::io::copy(&mut input, &mut std::io::sink()));
        rest.map_err(|error| Stopped(format!("the message can't be read: {error}")))?;
        let state = self.installation.state()?;
        wait(async {
            let received = receive_bounce(&state, &message).await;
            state.database.close().await;
            received.map_err(|error| Stopped(error.to_string()))
        })
    }
}

fn said(received: BounceReceived) -> &'static str {
    match received {
        BounceReceived::Recorded => "Recorded.\n",
        BounceReceived::Unchanged => "Nothing new: this was known about the email.\n",
        BounceReceived::Unknown => "Dropped: no such email was sent to this address.\n",
        BounceReceived::Unreadable => "Dropped: it isn't a delivery report (RFC 3464).\n",
        BounceReceived::Known => "Nothing new: this message was read before.\n",
    }
}
