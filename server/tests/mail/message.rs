//! Raw messages.

use super::{desk, owe_to};
use crate::site::Site;
use server::applications::{Desk, Secrets};
use server::mail::{MailConfig, Way};

#[tokio::test]
async fn m1_a_message_depends_on_nothing_but_its_letter() {
    let site = Site::harbour();
    let config = MailConfig {
        from: "members@guildhall.example.org".parse().unwrap(),
        way: Way::Folder("unused".into()),
    };
    let desk = Desk {
        secrets: Secrets::from(|bytes| bytes.fill(7)),
        ..desk(&site.desk.database, &config)
    };
    owe_to(&desk, "zoe@example.org").await.unwrap();
    let mut tx = desk.database.read().await.unwrap();
    let (message,): (Vec<u8>,) = tx.one("SELECT message FROM outbox", &[]).await.unwrap();
    let message = String::from_utf8(message).unwrap();
    assert!(
        message.lines().all(|line| line.len() < 998),
        "lines of emails are short"
    );
    insta::assert_snapshot!(message.replace("\r\n", "\n"));
}
