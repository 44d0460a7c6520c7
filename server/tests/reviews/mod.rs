//! Reviews: from a submitted application to an active membership or a refusal.

mod alike;
pub mod bank;
mod bank_files;
mod bank_kills;
mod bank_once;
mod bank_order;
mod bank_split;
mod bills;
mod books;
mod console;
mod deciding;
mod histories;
pub mod in_kind;
mod invoice_files;
mod kills;
mod many;
pub mod meetings;
mod money;
mod parties;
mod permissions;
mod pro_forma;
mod ready;
mod sorting;
mod tokens;
mod waiting;

use crate::accounts::visitor::Visitor;
use crate::applications::fleet::Fleet;
use crate::applications::whole::{PRICE, rewritten_folder, rewritten_with};
use crate::site::Site;
use crate::support::databases::fresh_location;
use axum::http::StatusCode;
use domain::access::AccountRole;
use domain::date::Date;
use serde_json::{Value, json};
use server::accounts::{AccountEmail, Actor, grant_role};
use server::clock::Clock;
use server::config::Config;
use server::storage::{Backend, Location};
use tempfile::TempDir;

pub const ADA: &str = "ada@example.org";
pub const BEN: &str = "ben@example.org";
pub const STAFF: &str = "staff@example.org";
pub const FINANCE: &str = "finance@example.org";

/// The harbour, whose fleet is reviewed by these rules.
pub struct Harbour {
    pub site: Site,
    programmes: TempDir,
    _database: Option<TempDir>,
}

/// A harbour whose committee decides by consensus within ten working days, otherwise the board.
pub const CONSENSUS: &str = "review = [\"committee\"]";
pub const RULES: &str = "[review_days]\ncommittee = 10\n[review_rules]\n\
    committee = { rule = \"consensus\", otherwise = \"board\" }\n\n[roles.legal]\ntitle";

impl Harbour {
    /// With these lines in the tier.
    pub fn new(backend: Backend, tier: &str) -> Self {
        let (location, folder) = fresh_location(backend);
        Self::at(&location, folder, tier, |_| {})
    }

    /// Whose board decides by this rule.
    pub fn of_board(backend: Backend, rule: &str) -> Self {
        let rules = format!("[review_rules]\nboard = {{ rule = \"{rule}\" }}\n\n[roles.legal]\ntitle");
        let (location, folder) = fresh_location(backend);
        Self::with_rules(&location, folder, "review = [\"board\"]", Some(&rules), |_| {})
    }

    /// Whose board decides, and whose organisations are listed because they have nights in the harbour.
    pub fn listing(backend: Backend) -> Self {
        Self::listing_with(backend, "")
    }

    /// The same with another line in the tier.
    pub fn listing_with(backend: Backend, line: &str) -> Self {
        let (location, folder) = fresh_location(backend);
        let condition = "condition = \"Only while there is room.\"";
        let listed = format!("{condition}\ndirectory = true");
        let tier = format!("{PRICE}\nreview = [\"board\"]\n{line}");
        let changes = [(PRICE, tier.as_str()), (condition, listed.as_str())];
        let (site, programmes) = rewritten_with(&location, &changes, None, |_| {});
        Self {
            site,
            programmes,
            _database: folder,
        }
    }

    /// Whose fleet has another title in a newer version, which isn't in force yet.
    pub fn renaming(backend: Backend) -> Self {
        let (location, folder) = fresh_location(backend);
        let title = "title = { en = \"Fleet\", de = \"Flotte\" }";
        let renamed = (title, "title = { en = \"Armada\", de = \"Armada\" }");
        let programmes = rewritten_folder(&[], Some(&[renamed]));
        let path = programmes.path().join("harbour/foundation.toml");
        let text = std::fs::read_to_string(&path).unwrap();
        std::fs::write(&path, format!("{text}\n[in_force]\nmembership = \"2\"\n")).unwrap();
        let site = Site::at(programmes.path().to_str().unwrap(), |config| {
            config.database = location.clone();
        });
        Self {
            site,
            programmes,
            _database: folder,
        }
    }

    /// In this database: the foundation doesn't sign the agreement, except in a newer version.
    pub fn countersigning_later(location: &Location) -> Self {
        let second = [("countersigned = true", "countersigned = false")];
        let (site, programmes) = rewritten_with(location, &second, Some(&[]), |_| {});
        Self {
            site,
            programmes,
            _database: None,
        }
    }

    /// With these lines instead of the price of the fleet, and others in a newer version, in this database.
    pub fn priced_anew(location: &Location, lines: &str, newer: &str) -> Self {
        let [lines, newer] = [lines, newer].map(|lines| format!("{lines}\nreview = [\"board\"]"));
        let third = [(PRICE, newer.as_str())];
        let (site, programmes) = rewritten_with(location, &[(PRICE, lines.as_str())], Some(&third), |_| {});
        Self {
            site,
            programmes,
            _database: None,
        }
    }

    /// Whose members' websites are checked each week, also on this machine.
    pub fn checking(backend: Backend) -> Self {
        Self::checking_with(backend, PRICE, &[])
    }

    /// The same with other lines instead of the price of the fleet, and with an election.
    pub fn checking_and_electing(backend: Backend, lines: &str) -> Self {
        let seats = "[seats.fleet]";
        let election = format!("[elections.board]\ntitle = \"Board\"\nseats = 3\nbenefit = \"votes\"\n\n{seats}");
        Self::checking_with(backend, lines, &[(seats, election.as_str())])
    }

    fn checking_with(backend: Backend, lines: &str, more: &[(&str, &str)]) -> Self {
        let (location, folder) = fresh_location(backend);
        let tier = format!("{lines}\nreview = [\"board\"]");
        let site = "label = { en = \"Site\", de = \"Website\" }";
        let checked = format!("{site}\ncheck = \"http\"\nevery_days = 7");
        let changes = [&[(PRICE, tier.as_str()), (site, checked.as_str())][..], more].concat();
        let (site, programmes) = rewritten_with(&location, &changes, None, |config| {
            config.allow_private_webhooks = true;
        });
        Self {
            site,
            programmes,
            _database: folder,
        }
    }

    /// The same, whose staff approve public pages.
    pub fn approving(location: &Location, folder: Option<TempDir>) -> Self {
        let condition = "condition = \"Only while there is room.\"";
        let listed = format!("{condition}\ndirectory = true");
        let tier = format!("{PRICE}\nreview = [\"board\"]");
        let programmes = rewritten_folder(&[(PRICE, tier.as_str()), (condition, listed.as_str())], None);
        let path = programmes.path().join("harbour/foundation.toml");
        let text = std::fs::read_to_string(&path).unwrap();
        std::fs::write(&path, format!("{text}\n[directory]\napproval = true\n")).unwrap();
        let site = Site::at(programmes.path().to_str().unwrap(), |config| {
            config.database = location.clone();
        });
        Self {
            site,
            programmes,
            _database: folder,
        }
    }

    /// The same in this database, with any configuration.
    pub fn at(location: &Location, folder: Option<TempDir>, tier: &str, configure: impl FnOnce(&mut Config)) -> Self {
        let rules = tier.contains("committee").then_some(RULES);
        Self::with_rules(location, folder, tier, rules, configure)
    }

    /// With other lines instead of the price of the fleet, which the board reviews.
    pub fn priced(backend: Backend, lines: &str) -> Self {
        let (location, folder) = fresh_location(backend);
        Self::priced_at(&location, folder, lines)
    }

    /// The same in this database.
    pub fn priced_at(location: &Location, folder: Option<TempDir>, lines: &str) -> Self {
        Self::instead_of_price(location, folder, &format!("{lines}\nreview = [\"board\"]"))
    }

    /// The same on another day.
    pub fn priced_on(location: &Location, lines: &str, day: &str) -> Self {
        let lines = format!("{lines}\nreview = [\"board\"]");
        let (site, programmes) = rewritten_with(location, &[(PRICE, lines.as_str())], None, |config| {
            config.clock = Clock::Fixed(Date::parse(day).unwrap());
        });
        Self {
            site,
            programmes,
            _database: None,
        }
    }

    /// The same with a tax.
    pub fn taxed(backend: Backend, price: &str, tax: &str) -> Self {
        let (location, folder) = fresh_location(backend);
        Self::taxed_at(&location, folder, price, tax)
    }

    /// The same in this database.
    pub fn taxed_at(location: &Location, folder: Option<TempDir>, price: &str, tax: &str) -> Self {
        let lines = format!("{price}\nreview = [\"board\"]\n\n[tax]\n{tax}");
        Self::instead_of_price(location, folder, &lines)
    }

    fn instead_of_price(location: &Location, folder: Option<TempDir>, lines: &str) -> Self {
        let (site, programmes) = rewritten_with(location, &[(PRICE, lines)], None, |_| {});
        Self {
            site,
            programmes,
            _database: folder,
        }
    }

    /// The folder of its programmes, for another server.
    pub fn programmes(&self) -> &str {
        self.programmes.path().to_str().unwrap()
    }

    fn with_rules(
        location: &Location,
        folder: Option<TempDir>,
        tier: &str,
        rules: Option<&str>,
        configure: impl FnOnce(&mut Config),
    ) -> Self {
        let tier = format!("{PRICE}\n{tier}");
        let rules = rules.map(|rules| ("[roles.legal]\ntitle", rules));
        let changes: Vec<(&str, &str)> = [(PRICE, tier.as_str())].into_iter().chain(rules).collect();
        let (site, programmes) = rewritten_with(location, &changes, None, configure);
        Self {
            site,
            programmes,
            _database: folder,
        }
    }

    pub async fn grant(&self, email: &str, role: AccountRole) {
        let email = AccountEmail::parse(email).unwrap();
        let granted = grant_role(&self.site.state, Actor::CommandLine, "harbour", &email, role).await;
        granted.unwrap();
    }

    /// Gives somebody a role for another foundation, which isn't on this site.
    pub async fn grant_elsewhere(&self, email: &str, role: AccountRole) {
        let id = format!("{email} {}", role.word());
        let typed = AccountEmail::parse(email).unwrap();
        self.signed_in(email).await;
        let mut tx = self.site.state.database.begin().await.unwrap();
        tx.run(
            "INSERT INTO role (id, account, foundation, role, granted_at, granted_by) \
             SELECT $1, id, 'elsewhere', $2, 0, 'test' FROM account WHERE address = $3",
            &[(&id).into(), role.word().into(), (&typed.normalized).into()],
        )
        .await
        .unwrap();
        tx.commit().await.unwrap();
    }

    /// A browser of somebody who's signed in with this role.
    pub async fn with_role(&self, email: &str, role: AccountRole) -> Visitor<'_> {
        self.grant(email, role).await;
        self.signed_in(email).await
    }

    pub async fn signed_in(&self, email: &str) -> Visitor<'_> {
        // More people sign in here than one network may in an hour.
        let mut tx = self.site.state.database.begin().await.unwrap();
        tx.run("DELETE FROM attempt", &[]).await.unwrap();
        tx.commit().await.unwrap();
        let mut visitor = Visitor::new(&self.site);
        visitor.sign_in(email).await;
        visitor
    }

    /// A submitted application of the fleet.
    pub async fn submitted(&self) -> Fleet {
        Fleet::submitted(&self.site).await
    }

    /// What the applicant sees.
    pub async fn application(&self, fleet: &Fleet) -> Value {
        self.site.json(&format!("/applications/{}", fleet.secret)).await
    }
}

/// The path of a review in the API.
pub fn path(fleet: &Fleet) -> String {
    format!("/api/v1/reviews/harbour/{}", fleet.reference)
}

/// The review as this reviewer sees it.
pub async fn review(visitor: &mut Visitor<'_>, fleet: &Fleet) -> Value {
    let answer = visitor.get(&path(fleet)).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

/// Sends a command for the version that the reviewer sees. Returns the status.
pub async fn act(visitor: &mut Visitor<'_>, fleet: &Fleet, action: &str, text: &str) -> StatusCode {
    let version = review(visitor, fleet).await["version"].as_i64().unwrap();
    send(
        visitor,
        fleet,
        &json!({ "action": action, "version": version, "text": text }),
    )
    .await
}

pub async fn send(visitor: &mut Visitor<'_>, fleet: &Fleet, command: &Value) -> StatusCode {
    visitor.post_json(&path(fleet), &command.to_string()).await.status
}
