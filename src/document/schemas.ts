import * as z from "zod/v4/core";

// The schemas that shapes are made of, from the core of zod. Those of `zod/mini` are the same with methods, which weigh a
// kilobyte and which nobody here would call. The constructors of the core take definitions of any type, so what they make is
// named behind each, as `zod/mini` itself does it.

/** A schema of what is, in the end, a T. */
export type Schema<T = unknown> = z.$ZodType<T>;

export const text: Schema<string> = new z.$ZodString({ type: "string" });
export const number: Schema<number> = new z.$ZodNumber({ type: "number", checks: [] });
export const truth: Schema<boolean> = new z.$ZodBoolean({ type: "boolean" });
export const unknown: Schema = new z.$ZodUnknown({ type: "unknown" });
const never = new z.$ZodNever({ type: "never" });

/** One of the values listed. */
export function oneOf<const T extends string | number>(...values: T[]): Schema<T> {
  return new z.$ZodLiteral({ type: "literal", values }) as z.$ZodLiteral<T>;
}

/** What fits one of the schemas. */
export function either<const T extends readonly Schema[]>(...options: T): z.$ZodUnion<T> {
  return new z.$ZodUnion({ type: "union", options }) as z.$ZodUnion<T>;
}

export function list<T>(element: Schema<T>): Schema<T[]> {
  return new z.$ZodArray({ type: "array", element }) as z.$ZodArray<Schema<T>>;
}

/** An object of whatever keys. */
export function record<T>(value: Schema<T>): Schema<Record<string, T>> {
  const made = new z.$ZodObject({ type: "object", shape: {}, catchall: value });
  return made as z.$ZodObject<Record<never, never>, z.$catchall<Schema<T>>>;
}

/** An object of these keys and no others. */
export function object<S extends z.$ZodShape>(shape: S): z.$ZodObject<S, z.$strict> {
  return new z.$ZodObject({ type: "object", shape, catchall: never }) as z.$ZodObject<S, z.$strict>;
}

/** An object of these keys; what else it has is left aside. */
export function atLeast<S extends z.$ZodShape>(shape: S): z.$ZodObject<S, z.$strip> {
  return new z.$ZodObject({ type: "object", shape }) as z.$ZodObject<S, z.$strip>;
}

/** The value of a key that may be absent. */
export function optional<T>(innerType: Schema<T>): z.$ZodExactOptional<Schema<T>> {
  return new z.$ZodExactOptional({ type: "optional", innerType }) as z.$ZodExactOptional<Schema<T>>;
}

/** A schema that a value must not only fit: `wrong` says what else is wrong with it, if anything is. */
export function checked<T>(schema: z.$ZodType<T>, wrong: (value: T) => string | undefined): Schema<T> {
  const check = ({ value, issues }: z.ParsePayload<T>): void => {
    const message = wrong(value);
    if (message !== undefined) issues.push({ code: "custom", input: value, message });
  };
  const { constr, def } = schema._zod;
  return new constr({
    ...def,
    checks: [{ _zod: { check, def: { check: "custom" }, onattach: [] } }],
  }) as Schema<T>;
}
