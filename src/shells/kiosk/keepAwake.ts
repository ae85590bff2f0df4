/** Keeps the screen on while the page is seen; a browser that cannot leaves it to the system's settings. */
export function keepAwake(): void {
  const ask = () => {
    if (document.visibilityState !== 'visible') return;
    navigator.wakeLock?.request('screen').catch((cause: unknown) => {
      console.warn('The screen cannot be kept awake from here; set that in the system.', cause);
    });
  };
  document.addEventListener('visibilitychange', ask);
  ask();
}
