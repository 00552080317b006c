import "@fontsource-variable/inter";
import "@fontsource-variable/source-serif-4";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import { mount } from "svelte";
import App from "./App.svelte";
import "./design/tokens.css";
import "./design/base.css";
import "./design/controls.css";
import "./design/prose.css";
import { asWireError } from "./ipc";
import { complain } from "./state/act.svelte";
import { start } from "./state/desk.svelte";
import { dress } from "./state/look.svelte";

// Nothing that fails may fail in silence, wherever it was asked for.
window.addEventListener("unhandledrejection", (event) => complain(asWireError(event.reason)));

void dress();
start();

const target = document.getElementById("app");
if (target) mount(App, { target });
