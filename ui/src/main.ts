import "@fontsource-variable/inter";
import "@fontsource-variable/source-serif-4";
import { mount } from "svelte";
import App from "./App.svelte";
import "./app.css";

const target = document.getElementById("app");
if (target) mount(App, { target });
