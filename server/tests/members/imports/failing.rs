//! A row that fails because of a fault keeps none of the others from it. It's tried again once the fault is fixed.

use super::{IMPORTS, LIST, act, done, harbour, members, number, outcomes, shown, staff, uploaded};
use crate::reviews::Harbour;
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::json;
use server::applications::verify_ledger;
use server::storage::Backend;

/// Something that the database refuses until it's fixed.
pub(super) struct Fault {
    sqlite: [&'static str; 2],
    postgres: [&'static str; 2],
}

/// Mole Trust can't be added.
pub(super) const ADDING: Fault = Fault {
    sqlite: [
        "CREATE TRIGGER fault BEFORE INSERT ON party WHEN NEW.name = 'Mole Trust' BEGIN SELECT RAISE(ABORT, 'a fault'); END",
        "DROP TRIGGER fault",
    ],
    postgres: [
        "ALTER TABLE party ADD CONSTRAINT fault CHECK (name <> 'Mole Trust')",
        "ALTER TABLE party DROP CONSTRAINT fault",
    ],
};

/// Pier Ltd, the only one outside the fleet, can't be removed.
pub(super) const REMOVING: Fault = Fault {
    sqlite: [
        "CREATE TRIGGER fault BEFORE UPDATE ON application WHEN NEW.state = 'withdrawn' AND NEW.tier <> 'fleet' \
         BEGIN SELECT RAISE(ABORT, 'a fault'); END",
        "DROP TRIGGER fault",
    ],
    postgres: [
        "ALTER TABLE application ADD CONSTRAINT fault CHECK (state <> 'withdrawn' OR tier = 'fleet')",
        "ALTER TABLE application DROP CONSTRAINT fault",
    ],
};

impl Fault {
    pub(super) async fn begins(&self, harbour: &Harbour, backend: Backend) {
        self.run(harbour, backend, 0).await;
    }

    pub(super) async fn is_fixed(&self, harbour: &Harbour, backend: Backend) {
        self.run(harbour, backend, 1).await;
    }

    async fn run(&self, harbour: &Harbour, backend: Backend, at: usize) {
        let statements = match backend {
            Backend::Sqlite => self.sqlite,
            Backend::Postgres => self.postgres,
        };
        let mut tx = harbour.site.state.database.begin().await.unwrap();
        tx.run(statements[at], &[]).await.unwrap();
        tx.commit().await.unwrap();
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_row_that_fails_is_reported_and_tried_again(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let import = uploaded(&mut staff, LIST).await;
    ADDING.begins(&harbour, backend).await;
    done(&mut staff, &import, "import").await;
    let list = shown(&mut staff, &import).await;
    assert_eq!(list["import"]["state"], "imported");
    let states = |list: &serde_json::Value| -> Vec<String> {
        outcomes(list).iter().map(|(state, ..)| (*state).to_owned()).collect()
    };
    assert_eq!(states(&list), ["added", "failed", "added"]);
    assert_eq!(members(&mut staff).await.len(), 2);

    let path = format!("/members/harbour/import/{import}");
    let page = staff.get(&path).await;
    for text in [
        "2 members were added.",
        "1 row couldn’t be added because of a fault on this site.",
        "It couldn’t be added because of a fault on this site, and nothing of it was stored.",
        &format!("{import}-2"),
        "Try again",
    ] {
        assert!(page.body.contains(text), "{text}: {}", page.body);
    }
    let failed = staff.get(&format!("{IMPORTS}/{import}?show=failed")).await.json();
    assert_eq!(failed["rows"][0]["number"], 3, "the line in the file");

    // Nothing changes until the fault is fixed.
    done(&mut staff, &import, "retry").await;
    assert_eq!(states(&shown(&mut staff, &import).await), ["added", "failed", "added"]);
    ADDING.is_fixed(&harbour, backend).await;
    // Two clicks, without scripts.
    for _ in 0..2 {
        let answer = staff.post(&path, &[("do", "retry")]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    }
    assert_eq!(states(&shown(&mut staff, &import).await), ["added", "added", "added"]);
    assert_eq!(members(&mut staff).await.len(), 3);
    let page = staff.get(&path).await;
    assert!(!page.body.contains("Try again"), "{}", page.body);
    verify_ledger(&harbour.site.state.database).await.unwrap().unwrap();

    // It's one import, which is undone as a whole.
    done(&mut staff, &import, "undo").await;
    assert_eq!(members(&mut staff).await.len(), 0);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_import_with_failed_rows_is_undone(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let import = uploaded(&mut staff, LIST).await;
    ADDING.begins(&harbour, backend).await;
    done(&mut staff, &import, "import").await;
    done(&mut staff, &import, "undo").await;
    ADDING.is_fixed(&harbour, backend).await;
    let list = shown(&mut staff, &import).await;
    assert_eq!(
        outcomes(&list).iter().map(|(state, ..)| *state).collect::<Vec<_>>(),
        ["undone", "failed", "undone"]
    );
    // Nobody adds anybody to an import that was undone.
    done(&mut staff, &import, "retry").await;
    assert_eq!(shown(&mut staff, &import).await["import"]["state"], "undone");
    assert_eq!(members(&mut staff).await.len(), 0);
    let page = staff.get(&format!("/members/harbour/import/{import}")).await;
    assert!(!page.body.contains("Try again"), "{}", page.body);
    // The list is imported again instead.
    let again = uploaded(&mut staff, LIST).await;
    done(&mut staff, &again, "import").await;
    assert_eq!(members(&mut staff).await.len(), 3);
    let draft = uploaded(&mut staff, "Name,Tier,Since\nCrane,Fleet,2024-01-01\n").await;
    let retry = json!({ "action": "retry" });
    assert_eq!(act(&mut staff, &draft, &retry).await, StatusCode::CONFLICT);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_member_who_cannot_be_removed_stays_until_it_is_tried_again(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let import = super::imported(&mut staff, LIST).await;
    REMOVING.begins(&harbour, backend).await;
    done(&mut staff, &import, "undo").await;
    let list = shown(&mut staff, &import).await;
    assert_eq!(
        (&list["import"]["state"], &list["import"]["added"]),
        (&json!("undone"), &json!(1))
    );
    let left: Vec<String> = members(&mut staff).await.into_iter().map(|(name, ..)| name).collect();
    assert_eq!(left, ["Pier Ltd"]);
    let path = format!("/members/harbour/import/{import}");
    let page = staff.get(&path).await;
    for text in [
        "The import was undone, but not completely.",
        "1 member couldn’t be removed because of a fault on this site.",
        "It’s still a member",
    ] {
        assert!(page.body.contains(text), "{text}: {}", page.body);
    }
    // It isn't imported a second time meanwhile.
    let again = uploaded(&mut staff, LIST).await;
    assert_eq!(outcomes(&shown(&mut staff, &again).await)[2], ("skipped", "member", ""));
    // The lists are sorted by the numbers that they have.
    for (sort, place) in [("-added", 0_usize), ("added", 1)] {
        let lists = staff.get(&format!("{IMPORTS}?sort={sort}")).await.json();
        assert_eq!(lists["imports"][place]["id"], json!(import), "{sort}");
    }

    REMOVING.is_fixed(&harbour, backend).await;
    for _ in 0..2 {
        done(&mut staff, &import, "retry").await;
    }
    assert_eq!(members(&mut staff).await.len(), 0);
    let page = staff.get(&path).await;
    assert!(
        page.body
            .contains("All members that this list added were removed again."),
        "{}",
        page.body
    );
    let open = "SELECT COUNT(*) FROM member_import WHERE state IN ('running', 'undoing')";
    assert_eq!(number(&harbour, open).await, 0);
    verify_ledger(&harbour.site.state.database).await.unwrap().unwrap();
}

/// Staff add two members with the same name. If one of them fails and comes with another list, trying again adds nobody twice.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_failed_row_with_a_known_name_is_not_added_twice(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    super::imported(&mut staff, "Name,Tier,Since\nMOLE TRUST,Fleet,2024-01-01\n").await;
    let choose = json!({ "action": "choose", "place": 1, "choice": "add" });
    let mut imports = Vec::new();
    // A file that's uploaded twice would be one draft.
    for since in ["Since", "Member since"] {
        let id = uploaded(&mut staff, &format!("Name,Tier,{since}\nMole Trust,Fleet,2025-09-01\n")).await;
        assert_eq!(act(&mut staff, &id, &choose).await, StatusCode::NO_CONTENT, "{since}");
        imports.push(id);
    }
    ADDING.begins(&harbour, backend).await;
    done(&mut staff, &imports[0], "import").await;
    assert_eq!(outcomes(&shown(&mut staff, &imports[0]).await)[0].0, "failed");
    ADDING.is_fixed(&harbour, backend).await;
    done(&mut staff, &imports[1], "import").await;
    assert_eq!(members(&mut staff).await.len(), 2);
    done(&mut staff, &imports[0], "retry").await;
    let list = shown(&mut staff, &imports[0]).await;
    assert_eq!(outcomes(&list)[0], ("skipped", "member", ""));
    assert_eq!(members(&mut staff).await.len(), 2);
    verify_ledger(&harbour.site.state.database).await.unwrap().unwrap();
}
