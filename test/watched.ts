/** Counts what code does on data, where seconds would say nothing. */

/** The same data, telling of every look at a property; an object stays one and the same however often it is reached. */
export function watched<T extends object>(data: T, look: () => void): T {
  const known = new WeakMap<object, object>();
  const wrap = (target: object): object => {
    const before = known.get(target);
    if (before) return before;
    const proxy = new Proxy(target, {
      get(own, key, receiver) {
        if (typeof key === 'string') look();
        const value: unknown = Reflect.get(own, key, receiver);
        return typeof value === 'object' && value !== null ? wrap(value) : value;
      },
    });
    known.set(target, proxy);
    return proxy;
  };
  return wrap(data) as T;
}
