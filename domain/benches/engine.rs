//! How many tiers can be resolved and quoted in a second, on one core. docs/quality.md requires 100,000.

use domain::facts::Facts;
use domain::file::read_programme;
use domain::programme::Programme;
use domain::quote::quote;
use domain::resolve::resolve;
use std::hint::black_box;
use std::time::Duration;

const LONG_ENOUGH: Duration = Duration::from_secs(2);

#[expect(clippy::disallowed_methods, reason = "a benchmark measures")]
fn main() {
    let files = [
        (
            "almalinux 1.0",
            include_str!("../../programmes/almalinux/membership-1.0.toml"),
        ),
        (
            "openinfra 2021",
            include_str!("../../programmes/openinfra/membership-2021.toml"),
        ),
        ("2i2c 2026", include_str!("../../programmes/2i2c/membership-2026.toml")),
    ];
    for (name, text) in files {
        let Ok(programme) = read_programme("bench", "membership.toml", text) else {
            println!("{name}: the file has problems");
            continue;
        };
        let facts = stated(&programme);
        let start = std::time::Instant::now();
        let mut tiers = 0_u64;
        while start.elapsed() < LONG_ENOUGH {
            for tier in &programme.tiers {
                black_box(resolve(&programme, tier));
                black_box(quote(&programme, tier, &facts));
                tiers += 1;
            }
        }
        let rate = u128::from(tiers) * 1000 / start.elapsed().as_millis().max(1);
        println!("{name}: {rate} tiers resolved and quoted a second (bar: 100000)");
    }
}

/// A start-up with 280 users, so every price of the three programmes is computed.
fn stated(programme: &Programme) -> Facts {
    let mut facts = Facts::new();
    for (fact, answer) in [("stage", "startup"), ("active_users", "280")] {
        // Programmes that don't ask for a fact ignore it.
        let _ = facts.state(programme, fact, answer);
    }
    facts
}
