//! The WebAssembly entry. Each island exports its own function; this one prepares Leptos for them.
#![cfg(target_arch = "wasm32")]

// Keeps the islands, which only the page's loader calls.
use app as _;
use wasm_bindgen::prelude::wasm_bindgen;

/// Room for the padding that wasm-split adds when it moves constants into the islands' modules. If they'd become longer
/// than before, cargo-leptos 0.3.11 leaves all constants in the module that every island loads. Nothing refers to this
/// one, so it isn't in any module and its room is free. Not needed from `wasm_split_cli_support` 0.2.4 on.
#[used]
static ROOM_FOR_PADDING: [u8; 1024] = [1; 1024];

/// Called once by the loader, before any island.
#[wasm_bindgen]
pub fn hydrate() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}
