//! Raw messages.

use super::{owe_to, state};
use crate::site::Site;
use server::applications::{AppState, Secrets};
use server::mail::{MailConfig, MailTransport};

#[tokio::test]
async fn m1_a_message_depends_on_nothing_but_its_letter() {
    let site = Site::harbour();
    let config = MailConfig {
        from: "members@guildhall.example.org".parse().unwrap(),
        transport: MailTransport::Folder("unused".into()),
    };
    let state = AppState {
        secrets: Secrets::from(|bytes| bytes.fill(7)),
        ..state(&site.state.database, &config)
    };
    owe_to(&state, "zoe@example.org").await.unwrap();
    let mut tx = state.database.read().await.unwrap();
    let (message,): (Vec<u8>,) = tx.one("SELECT message FROM outbox", &[]).await.unwrap();
    let message = String::from_utf8(message).unwrap();
    assert!(
        message.lines().all(|line| line.len() < 998),
        "lines of emails are short"
    );
    insta::assert_snapshot!(message.replace("\r\n", "\n"));
}
